using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class SqliteContentErasureTests(SharedInstallation shared) : ContentErasureContract(shared);

using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class SqliteErasureReadingTests(SharedInstallation shared) : ErasureReadingContract(shared);

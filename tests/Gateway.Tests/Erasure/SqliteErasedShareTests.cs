using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class SqliteErasedShareTests(SharedInstallation shared) : ErasedShareContract(shared);

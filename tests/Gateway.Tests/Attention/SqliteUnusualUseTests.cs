using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Attention;

public sealed class SqliteUnusualUseTests(SharedInstallation shared) : UnusualUseContract(shared);

using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Attention;

public sealed class PostgreSqlUnusualUseTests(SharedPostgreSqlInstallation shared) : UnusualUseContract(shared);

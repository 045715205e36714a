using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

public sealed class PostgreSqlSessionLifeTests(SharedPostgreSqlInstallation shared) : SessionLifeContract(shared);

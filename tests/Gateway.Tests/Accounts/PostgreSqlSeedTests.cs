using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

public sealed class PostgreSqlSeedTests(SharedPostgreSqlInstallation shared) : SeedContract(shared);

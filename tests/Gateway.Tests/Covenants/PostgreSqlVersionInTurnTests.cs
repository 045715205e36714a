using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Covenants;

public sealed class PostgreSqlVersionInTurnTests(SharedPostgreSqlInstallation shared) : VersionInTurnContract(shared);

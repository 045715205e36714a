using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Covenants;

public sealed class PostgreSqlTamperedCovenantsTests(SharedPostgreSqlInstallation shared) : TamperedCovenantsContract(shared);

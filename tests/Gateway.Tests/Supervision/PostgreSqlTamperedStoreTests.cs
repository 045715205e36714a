using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Supervision;

public sealed class PostgreSqlTamperedStoreTests(SharedPostgreSqlInstallation shared) : TamperedStoreContract(shared);

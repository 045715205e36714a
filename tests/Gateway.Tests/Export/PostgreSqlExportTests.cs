using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Export;

public sealed class PostgreSqlExportTests(SharedPostgreSqlInstallation shared) : ExportContract(shared);

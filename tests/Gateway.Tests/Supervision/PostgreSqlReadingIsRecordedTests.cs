using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Supervision;

public sealed class PostgreSqlReadingIsRecordedTests(SharedPostgreSqlInstallation shared) : ReadingIsRecordedContract(shared);

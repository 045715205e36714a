using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Quotas;

public sealed class PostgreSqlQuotaTests(SharedPostgreSqlInstallation shared) : QuotaContract(shared);

using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Quotas;

public sealed class SqliteQuotaTests(SharedInstallation shared) : QuotaContract(shared);

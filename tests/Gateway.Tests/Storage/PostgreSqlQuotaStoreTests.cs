using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Storage;

public sealed class PostgreSqlQuotaStoreTests() : QuotaStoreContract(new PostgreSqlStorage());

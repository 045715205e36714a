using Bekend.Indexing.Tests.Support;

namespace Bekend.Indexing.Tests.Contract;

public sealed class PostgreSqlInstancesTests() : InstancesContract(IndexStores.PostgreSql());

using Bekend.Indexing.Tests.Support;

namespace Bekend.Indexing.Tests.Contract;

public sealed class SqliteInstancesTests() : InstancesContract(IndexStores.Sqlite());

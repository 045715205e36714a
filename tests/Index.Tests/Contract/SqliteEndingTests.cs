using Bekend.Indexing.Tests.Support;

namespace Bekend.Indexing.Tests.Contract;

public sealed class SqliteEndingTests() : EndingContract(IndexStores.Sqlite());

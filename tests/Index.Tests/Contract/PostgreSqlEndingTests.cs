using Bekend.Indexing.Tests.Support;

namespace Bekend.Indexing.Tests.Contract;

public sealed class PostgreSqlEndingTests() : EndingContract(IndexStores.PostgreSql());

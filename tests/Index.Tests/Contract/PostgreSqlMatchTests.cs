using Bekend.Indexing.Tests.Support;

namespace Bekend.Indexing.Tests.Contract;

public sealed class PostgreSqlMatchTests() : MatchContract(IndexStores.PostgreSql());

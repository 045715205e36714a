using Bekend.Indexing.Tests.Support;

namespace Bekend.Indexing.Tests.Contract;

public sealed class SqliteRotationTests() : RotationContract(IndexStores.SqlitePair());

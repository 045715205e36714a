using Bekend.KeyHolding.Tests.Support;

namespace Bekend.KeyHolding.Tests.Contract;

public sealed class SqliteKeyShareStoreTests() : KeyShareStoreContract(KeyHolderStores.SqliteShares());

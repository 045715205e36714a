using Bekend.KeyHolding.Tests.Support;

namespace Bekend.KeyHolding.Tests.Contract;

public sealed class PostgreSqlKeyShareStoreTests() : KeyShareStoreContract(KeyHolderStores.PostgreSqlShares());

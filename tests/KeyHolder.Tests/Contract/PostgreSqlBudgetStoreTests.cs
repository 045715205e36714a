using Bekend.KeyHolding.Tests.Support;

namespace Bekend.KeyHolding.Tests.Contract;

public sealed class PostgreSqlBudgetStoreTests() : BudgetStoreContract(KeyHolderStores.PostgreSqlBudgets());

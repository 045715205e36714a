using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Storage;

public sealed class SqliteSecretStoreTests() : SecretStoreContract(new SqliteStorage())
{
    private protected override (string Name, object Value) ParameterOf(byte[] value) => ("$1", value);
}

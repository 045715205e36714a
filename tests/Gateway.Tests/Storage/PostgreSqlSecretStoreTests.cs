using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Storage;

public sealed class PostgreSqlSecretStoreTests() : SecretStoreContract(new PostgreSqlStorage())
{
    private protected override (string Name, object Value) ParameterOf(byte[] value) => (string.Empty, value);
}

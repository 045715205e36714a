using System.Security.Cryptography;
using Bekend.Gateway.Storage;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of secrets does, with what encrypts them.</summary>
public abstract class SecretStoreContract : StoreContract
{
    private protected SecretStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Gives_AllGatewaysThatStartAtOnce_OneSecret()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Open<StoredSecrets>()).ToList()
            .Select(secrets => Task.Run(() => secrets.GetOrAdd("one", () => RandomNumberGenerator.GetBytes(32)))));

        Assert.All(made, secret => Assert.Equal(made[0], secret));
        Assert.Equal(made[0], Open<StoredSecrets>().GetOrAdd("one", () => throw new InvalidOperationException("made twice")));
        Assert.NotEqual(made[0], Open<StoredSecrets>().GetOrAdd("other", () => RandomNumberGenerator.GetBytes(32)));
    }

    [Fact]
    public async Task Keeps_TheFirst()
    {
        var secrets = Open<ISecretStore>();

        Assert.Null(await secrets.FindAsync("one", Cancel));
        Assert.Equal([1], await secrets.AddOrGetAsync("one", [1], Cancel));
        Assert.Equal([1], await secrets.AddOrGetAsync("one", [2], Cancel));
        Assert.Equal([1], await Open<ISecretStore>().FindAsync("one", Cancel));
    }

    [Fact]
    public void Stops_OnASecretThatWasAltered()
    {
        Open<StoredSecrets>().GetOrAdd("log-key", () => RandomNumberGenerator.GetBytes(32));
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE secrets SET protected = $1";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ParameterOf([1, 2, 3]);
        command.Parameters.Add(parameter);
        command.ExecuteNonQuery();

        var stopped = Assert.Throws<StartupFaultsException>(
            () => Open<StoredSecrets>().GetOrAdd("log-key", () => throw new InvalidOperationException("made twice")));

        Assert.Contains("`log-key`", Assert.Single(stopped.Faults), StringComparison.Ordinal);
    }

    /// <summary>Named in SQLite, by its place in PostgreSQL.</summary>
    private protected abstract (string Name, object Value) ParameterOf(byte[] value);
}

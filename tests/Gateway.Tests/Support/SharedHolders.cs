using Bekend.KeyHolding.Shares;

namespace Bekend.Gateway.Tests.Support;

/// <summary>What several key holders that share the keys of an installation, and their gateway, are started with.</summary>
internal sealed class SharedHolders
{
    private readonly string _folder;
    private readonly int _needed;
    private readonly string[] _publicKeys;

    /// <summary>Makes the key of each holder.</summary>
    /// <param name="folder">The installation's.</param>
    /// <param name="needed">How many answer a question together.</param>
    /// <param name="holders">How many there are.</param>
    public SharedHolders(string folder, int needed, int holders)
    {
        (_folder, _needed) = (folder, needed);
        _publicKeys = [.. Enumerable.Range(1, holders).Select(holder =>
        {
            MemberKeyFile.Create(KeyFileOf(holder));
            using var key = MemberKeyFile.Read(KeyFileOf(holder), out _)!;
            return MemberKeyFile.Format(key);
        })];
    }

    /// <param name="holder">Its number, from 1.</param>
    public IEnumerable<string> HolderArguments(int holder) =>
    [
        $"--Threshold:Member={holder}",
        $"--Threshold:Needed={_needed}",
        $"--Threshold:KeyFile={KeyFileOf(holder)}",
        .. _publicKeys.SelectMany((key, at) => new[]
        {
            $"--Threshold:Members:{at}:Name=houder-{at + 1}",
            $"--Threshold:Members:{at}:PublicKey={key}",
        }),
    ];

    /// <param name="addresses">Of the holders, in order.</param>
    public IEnumerable<string> GatewayArguments(IEnumerable<string> addresses) =>
    [
        .. addresses.SelectMany((address, at) => new[]
        {
            $"--Forwarding:KeyHolders:{at}:Name=houder-{at + 1}",
            $"--Forwarding:KeyHolders:{at}:Addresses:0={address}",
            $"--Forwarding:KeyHolders:{at}:SecretFile={Path.Combine(_folder, "secret")}",
        }),
        $"--Forwarding:KeyHoldersNeeded={_needed}",
    ];

    private string KeyFileOf(int holder) => Path.Combine(_folder, $"member-key-{holder}");
}

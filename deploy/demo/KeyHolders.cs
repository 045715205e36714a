using System.Globalization;
using Bekend.Hosting.ServiceAccess;

namespace Bekend.Demo;

/// <summary>The key holders of the demo: one that has the keys, or several that share them, of whom a majority is needed.</summary>
/// <remarks>On one machine this shows how it works and protects nothing: several holders are several organisations.</remarks>
internal sealed class KeyHolders
{
    /// <summary>Most that the demo runs: each is a process.</summary>
    public const int Max = 7;

    private readonly DemoFolders _folders;
    private readonly IReadOnlyList<string> _addresses;
    private readonly IReadOnlyList<string> _publicKeys;

    private KeyHolders(DemoFolders folders, IReadOnlyList<string> addresses, IReadOnlyList<string> publicKeys) =>
        (_folders, _addresses, _publicKeys) = (folders, addresses, publicKeys);

    /// <summary>How many there are.</summary>
    public int Count => _addresses.Count;

    private bool AreSeveral => Count > 1;

    private int Needed => (Count / 2) + 1;

    /// <summary>What is wrong with this number in this folder, or null; noted the first time.</summary>
    public static string? Fault(DemoFolders folders, int count, string? postgreSql)
    {
        if (count is < 1 or > Max)
        {
            return $"--key-holders is 1 to {Max}.";
        }

        if (count > 1 && postgreSql is not null)
        {
            return "--key-holders and --postgres exclude each other: each key holder has a database of its own, and the demo has one.";
        }

        var mark = folders.KeyHoldersMark;
        var before = File.Exists(mark) ? File.ReadAllText(mark) : File.Exists(folders.LoadedMark) ? "1" : null;
        var now = count.ToString(CultureInfo.InvariantCulture);
        if (before is null)
        {
            File.WriteAllText(mark, now);
            return null;
        }

        return before == now ? null : $"The keys in {folders.Root} were made by {before} key holders, not by {now}. Choose another folder with --data.";
    }

    /// <summary>Makes secrets, and the keys by which several holders write to each other.</summary>
    /// <param name="addresses">One for each.</param>
    public static KeyHolders Create(DemoFolders folders, IReadOnlyList<string> addresses)
    {
        var count = addresses.Count;
        if (count == 1)
        {
            ServiceSecret.Create(folders.KeyHolderSecret);
            return new(folders, addresses, []);
        }

        for (var holder = 1; holder <= count; holder++)
        {
            folders.MakeKeyHolder(holder);
            ServiceSecret.Create(folders.SecretOfKeyHolder(holder));
        }

        return new(folders, addresses, [.. Enumerable.Range(1, count).Select(holder => MemberKey.Make(folders.MemberKeyOf(holder)))]);
    }

    /// <summary>Name and arguments of each key holder's process.</summary>
    public IEnumerable<(string Name, string[] Arguments)> Processes() => AreSeveral
        ? _addresses.Select((address, at) => (NameOf(at + 1), ArgumentsOf(at + 1, address)))
        : [("keyholder", [$"--urls={_addresses[0]}", $"--Storage:Folder={_folders.KeyHolder}", $"--ServiceAccess:SecretFile={_folders.KeyHolderSecret}"])];

    /// <summary>How the gateway finds them.</summary>
    public IEnumerable<string> GatewayArguments() => AreSeveral
        ? _addresses.SelectMany((address, at) => new[]
        {
            $"--Forwarding:KeyHolders:{at}:Name={NameOf(at + 1)}",
            $"--Forwarding:KeyHolders:{at}:Addresses:0={address}",
            $"--Forwarding:KeyHolders:{at}:SecretFile={_folders.SecretOfKeyHolder(at + 1)}",
        }).Append($"--Forwarding:KeyHoldersNeeded={Needed}")
        : [$"--Forwarding:KeyHolder:Addresses:0={_addresses[0]}", $"--Forwarding:KeyHolder:SecretFile={_folders.KeyHolderSecret}"];

    private static string NameOf(int holder) => string.Create(CultureInfo.InvariantCulture, $"keyholder-{holder}");

    private string[] ArgumentsOf(int holder, string address) =>
    [
        $"--urls={address}",
        $"--Storage:Folder={_folders.FolderOfKeyHolder(holder)}",
        $"--ServiceAccess:SecretFile={_folders.SecretOfKeyHolder(holder)}",
        $"--Threshold:Member={holder}",
        $"--Threshold:Needed={Needed}",
        $"--Threshold:KeyFile={_folders.MemberKeyOf(holder)}",
        .. _publicKeys.SelectMany((key, at) => new[]
        {
            $"--Threshold:Members:{at}:Name={NameOf(at + 1)}",
            $"--Threshold:Members:{at}:PublicKey={key}",
        }),
    ];
}

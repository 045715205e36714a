using Bekend.KeyHolding.KeyRing;
using Bekend.Pseudonyms.Voprf.Threshold;
using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Shares;

/// <summary>The holders as configured, and this one's key for letters.</summary>
internal sealed class Members : IDisposable
{
    private readonly ThresholdOptions _options;
    private readonly byte[] _publicKeys;

    /// <exception cref="InvalidOperationException">The key file went away after the configuration was checked.</exception>
    public Members(IOptions<ThresholdOptions> options)
    {
        _options = options.Value;
        _publicKeys = [.. _options.Members.SelectMany(member => MemberKeyFile.Decode(member.PublicKey)!)];
        Key = MemberKeyFile.Read(_options.KeyFile, out var fault) ?? throw new InvalidOperationException(fault);
    }

    /// <summary>Number of this holder, from 1.</summary>
    public int Self => _options.Member;

    /// <summary>This holder's own.</summary>
    public MemberKey Key { get; }

    public ThresholdShape Shape => new(_options.Needed, _options.Members.Count);

    /// <summary>The rules under which these holders make one key.</summary>
    public KeyCeremony CeremonyOf(KeyName name) => new(name.Covenant, name.Version, Shape, _publicKeys);

    /// <summary>What a holder is called.</summary>
    public string NameOf(int holder) => _options.Members[holder - 1].Name;

    public void Dispose() => Key.Dispose();
}

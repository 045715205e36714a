using System.Buffers.Text;
using System.Collections.Concurrent;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Everything that must never show up in a log: what the connectors of a test know and send.</summary>
internal sealed class Secrets
{
    private readonly ConcurrentDictionary<string, bool> _all = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> All => _all.Keys;

    public void Add(string secret) => _all.TryAdd(secret, true);

    /// <summary>Adds bytes in every form that a log line could give them.</summary>
    public void Add(ReadOnlySpan<byte> secret)
    {
        Add(Base64Url.EncodeToString(secret));
        Add(Convert.ToBase64String(secret));
        Add(Convert.ToHexString(secret));
        Add(string.Join('-', secret.ToArray().Select(value => value.ToString("X2", null))));
    }

    /// <summary>The secrets that occur in a text.</summary>
    public IReadOnlyList<string> FoundIn(string text) =>
        [.. All.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase))];
}

using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Bekend.Hosting.Storage;
using Bekend.Gateway.Forwarding;

namespace Bekend.Gateway.KeyHolders;

/// <summary>The public side of keys that the holders share, as enough of them show it; made when there is none.</summary>
/// <remarks>
/// Nothing rests on a holder's word here: the key itself goes on record once (<see cref="Covenants.PublicKeys"/>) and is pinned by
/// every client, and share keys count only as far as they make up that key. A wrong set could only blame the wrong holder.
/// </remarks>
internal sealed class SharedKeys(Holders holders, KeyRounds rounds)
{
    private const string Path = "/v1/sleuteldelen";

    private readonly ConcurrentDictionary<(string Covenant, int Version), SharedKey> _known = new();

    /// <summary>Gives a key; asks the holders when it is not known yet.</summary>
    /// <exception cref="StoreUnavailableException">Too few holders show one and the same key, and it could not be made.</exception>
    public async Task<SharedKey> GetAsync(string covenant, int version, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((covenant, version), out var known))
        {
            return known;
        }

        var shown = await AskAsync(covenant, version, cancellationToken);
        if (shown.Count == holders.Shape.Holders && shown.Any(key => key is null))
        {
            // All there, and at least one without its share: begin, or finish what was begun. Repeating a round changes nothing.
            try
            {
                await rounds.RunAsync(covenant, version, cancellationToken);
                shown = await AskAsync(covenant, version, cancellationToken);
            }
            catch (StoreUnavailableException) when (Agreed(shown) is not null)
            {
                // One that lost its share, or will not take part, does not stop those who are enough without it.
            }
        }

        return _known.GetOrAdd(
            (covenant, version), Agreed(shown) ?? throw new StoreUnavailableException("Too few key holders show one and the same key."));
    }

    /// <returns>What each holder that answered shows.</returns>
    private async Task<List<SharedKey?>> AskAsync(string covenant, int version, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["sleutel"] = covenant, ["versie"] = version }.ToJsonString());
        var answers = await Task.WhenAll(holders.All.Select(holder => TryAskAsync(holder, body, cancellationToken)));
        return [.. answers.OfType<ServiceAnswer>().Select(answer => SharedKeyReader.Read(answer, holders.Shape))];
    }

    private async Task<ServiceAnswer?> TryAskAsync(int holder, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            return await holders.PostAsync(holder, Path, body, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    /// <returns>Null when too few show one and the same.</returns>
    private SharedKey? Agreed(List<SharedKey?> shown)
    {
        var largest = shown.OfType<SharedKey>()
            .GroupBy(key => Convert.ToHexString([.. key.Public.Key.Span, .. key.Public.Shares.Span]))
            .MaxBy(group => group.Count());
        return largest is not null && largest.Count() >= holders.Shape.Needed
            ? largest.MinBy(key => key.ValidFrom)
            : null;
    }
}

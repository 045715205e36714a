using System.Diagnostics.CodeAnalysis;
using Bekend.Hosting.Http;
using Bekend.Indexing.Storage;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Signals;

/// <summary>Turns the pseudonyms of a request into what the index stores and looks up.</summary>
internal sealed class Rekeying(IndexSecret secret)
{
    /// <returns>False when any pseudonym is not a valid point; then nothing is returned.</returns>
    public bool TryRekey(
        string covenant, IReadOnlyList<KindedPseudonym> pseudonyms, [NotNullWhen(true)] out IReadOnlyList<IndexedKey>? keys)
    {
        var key = secret.For(covenant);
        var rekeyed = new List<IndexedKey>(pseudonyms.Count);
        foreach (var (kind, pseudonym) in pseudonyms)
        {
            var destination = new byte[GroupElement.Size];
            if (!key.TryRekey(pseudonym, destination))
            {
                keys = null;
                return false;
            }

            rekeyed.Add(new(kind, destination));
        }

        keys = rekeyed;
        return true;
    }
}

using Bekend.Hosting.Http;
using Bekend.Indexing.Storage;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Signals;

/// <summary>Turns the pseudonyms of a request into what the index stores and looks up.</summary>
internal sealed class Rekeying(IndexSecret secret)
{
    /// <param name="covenant">Whose multiplier to use.</param>
    /// <param name="pseudonyms">Valid points, checked when they were read.</param>
    /// <returns>Under the version of the key that the pseudonyms are under.</returns>
    /// <exception cref="ArgumentException">One is not a valid point; its value is not in the message.</exception>
    public IReadOnlyList<IndexedKey> Rekey(string covenant, IReadOnlyList<KindedPseudonym> pseudonyms)
    {
        var key = secret.For(covenant);
        var rekeyed = new List<IndexedKey>(pseudonyms.Count);
        foreach (var (kind, pseudonym) in pseudonyms)
        {
            var destination = new byte[GroupElement.Size];
            if (!key.TryRekey(pseudonym, destination))
            {
                throw new ArgumentException("A pseudonym is not a valid point.", nameof(pseudonyms));
            }

            rekeyed.Add(new(kind, destination));
        }

        return rekeyed;
    }
}

using Bekend.Connector.Commands;
using Bekend.Policies.Covenants;

namespace Bekend.Connector.Auditing;

/// <summary>Versions of covenants by the SHA-256 of their text: wherever a file came from, it is the one that a record names or it is not.</summary>
internal sealed class CovenantTexts
{
    private readonly Dictionary<string, Covenant> _covenants = new(StringComparer.Ordinal);

    /// <summary>Adds every covenant in a folder. What cannot be read is left out: whatever was decided by it is then not replayed.</summary>
    /// <param name="folder">It need not be there.</param>
    public void AddFolder(string folder)
    {
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [])
        {
            if (CovenantFile.Read(path).TryGet(out var covenant, out _))
            {
                _covenants[covenant.Sha256] = covenant;
            }
        }
    }

    /// <returns>Null when there is none with this hash.</returns>
    public Covenant? Find(string? sha256) => sha256 is null ? null : _covenants.GetValueOrDefault(sha256);
}

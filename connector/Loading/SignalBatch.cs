using System.Security.Cryptography;
using System.Text.Json;
using Bekend.Connector.Asking;
using Bekend.Connector.Gateway;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.Loading;

/// <summary>Rows that are evaluated and registered together.</summary>
/// <remarks>
/// INVARIANT: no reference occurs twice in a batch, so that results can be matched to rows by reference.
/// </remarks>
internal sealed class SignalBatch
{
    /// <summary>Most elements that one evaluation takes.</summary>
    public const int MaxElements = 1024;

    /// <summary>Most rows sent in one registration.</summary>
    public const int MaxRows = 250;

    private readonly List<SignalRow> _rows = [];
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private int _elements;

    public IReadOnlyList<SignalRow> Rows => _rows;

    /// <summary>Adds a row; false when it belongs in the next batch.</summary>
    public bool TryAdd(SignalRow row)
    {
        if (_rows.Count == MaxRows || _elements + row.Keys.Count > MaxElements || !_references.Add(row.Reference))
        {
            return false;
        }

        _rows.Add(row);
        _elements += row.Keys.Count;
        return true;
    }

    /// <summary>Blinds every key of every row, in order; the caller disposes.</summary>
    public Blinding Blind()
    {
        byte[][] inputs = [.. _rows.SelectMany(row => row.Keys).Select(key => key.ToOprfInput())];
        try
        {
            return Blinding.Create(inputs);
        }
        finally
        {
            foreach (var input in inputs)
            {
                CryptographicOperations.ZeroMemory(input);
            }
        }
    }

    /// <summary>The lines to register, by reference.</summary>
    /// <param name="pseudonyms">One for each key of each row, in the order of <see cref="Blind"/>.</param>
    /// <param name="keyVersion">Version of the covenant's key that they are under.</param>
    /// <param name="covenant">Covenant id.</param>
    /// <param name="kind">Kind of subject.</param>
    public RegistrationLines ToLines(string[] pseudonyms, int keyVersion, string covenant, SubjectKind kind)
    {
        var lines = new Dictionary<string, (SignalRow Row, byte[] Json)>(StringComparer.Ordinal);
        var at = 0;
        foreach (var row in _rows)
        {
            var line = new SignalLine
            {
                Kenmerk = row.Reference,
                Convenant = covenant,
                Soort = kind.Format(),
                Signaalsoort = row.Kind,
                Contactpunt = row.Contact,
                Sleutelversie = keyVersion,
                GeldigTot = row.ValidUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                Pseudoniemen = [.. row.Keys.Select(key => new PseudonymEntry(MatchKeyKinds.Format(key.Kind), pseudonyms[at++]))],
            };
            lines.Add(row.Reference, (row, JsonSerializer.SerializeToUtf8Bytes(line, WireJson.Default.SignalLine)));
        }

        return new RegistrationLines(lines);
    }
}

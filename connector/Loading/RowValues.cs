using Bekend.Connector.Asking;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Loading;

/// <summary>The fields of one row by name; empty ones are left out, the others trimmed.</summary>
internal sealed class RowValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Former names and names of partners.</summary>
    public IReadOnlyList<NameFields> OtherNames { get; init; } = [];

    /// <summary>Earlier addresses.</summary>
    public IReadOnlyList<AddressFields> FormerAddresses { get; init; } = [];

    /// <summary>True when some field was not UTF-8 in the input.</summary>
    public bool HasBrokenText => _values.Values.Concat(Further).Any(value => value?.Contains('\uFFFD') == true);

    private IEnumerable<string?> Further =>
    [
        .. OtherNames.SelectMany(name => (string?[])["naam", name.Prefix, name.Surname]),
        .. FormerAddresses.SelectMany(address =>
            (string?[])["adres", address.Postcode, address.HouseNumber, address.HouseLetter, address.HouseAddition]),
    ];

    /// <summary>Sets a field; one without text is left out.</summary>
    public void Set(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _values[name] = text.Trim();
        }
    }

    /// <summary>One field; null when it is missing or empty.</summary>
    public string? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>True when the row says nothing about any subject.</summary>
    public bool IsEmpty(SubjectKind kind) =>
        OtherNames.Count == 0 && FormerAddresses.Count == 0 && !SubjectFieldNames.For(kind).Any(_values.ContainsKey);

    /// <summary>The fields of the subject.</summary>
    public SubjectFields Subject() =>
        SubjectFieldNames.Fill(Value) with { OtherNames = OtherNames, FormerAddresses = FormerAddresses };

    /// <summary>Everything the row says, in one order whatever the order in the input.</summary>
    public IEnumerable<string?> All(SubjectKind kind) =>
        SubjectFieldNames.For(kind).Concat(SignalFieldNames.All).Select(Value).Concat(Further);

    /// <summary>Never the fields: an identity must not reach a log or an exception.</summary>
    public override string ToString() => nameof(RowValues);
}

using System.Globalization;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>One fictitious person.</summary>
internal sealed record GbavRow(string Bsn, string GivenNames, string Prefix, string Surname, string BirthDate)
{
    public bool HasBsn => Bsn.Length > 0;

    /// <summary>Whether name and full birth date are there, so that a person can be found by them.</summary>
    public bool HasNameAndBirthDate =>
        GivenNames.Length > 0 && Surname is not ("" or "." or "-")
        && BirthDate.Length == 8 && BirthDate[..4] != "0000" && BirthDate[4..6] != "00" && BirthDate[6..] != "00";

    /// <summary>Whether the person is of age today, as <c>bekend ask</c> works it out from the birth date.</summary>
    public bool IsAdult =>
        DateOnly.ParseExact(BirthDate, "yyyyMMdd", CultureInfo.InvariantCulture).AddYears(18) <= DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public IReadOnlyDictionary<string, string?> ByBsn() => new Dictionary<string, string?> { ["bsn"] = Bsn };

    /// <summary>As an asker may type it: prefix inside the surname, everything in capitals.</summary>
    public IReadOnlyDictionary<string, string?> ByNameInCapitals() => new Dictionary<string, string?>
    {
        ["voornamen"] = GivenNames.ToUpperInvariant(),
        ["geslachtsnaam"] = $"{Prefix} {Surname}".Trim().ToUpperInvariant(),
        ["geboortedatum"] = BirthDate,
    };

    public override string ToString() => nameof(GbavRow);
}

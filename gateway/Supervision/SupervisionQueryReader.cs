using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Errors;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Supervision;

/// <summary>Reads the parameters of an address one by one and notes every fault; a parameter with a fault is one that is not there.</summary>
internal sealed class SupervisionQueryReader(IQueryCollection parameters)
{
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>Days in a list for which no period was named, today included.</summary>
    public const int DefaultDays = 7;

    private const int MaxPurpose = 63;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly DateOnly LastDay = new(2999, 12, 31);

    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    private void Fail(string name, string message) => _faults.Add(new(name, message));

    /// <summary>Reads <c>vanaf</c> and <c>tot</c>: by default today and the six days before.</summary>
    /// <param name="now">Decides what today is.</param>
    public (DateOnly First, DateOnly Last) Period(DateTimeOffset now)
    {
        var today = DutchTime.DayOf(now);
        var (from, to) = (Day("vanaf"), Day("tot"));
        var last = to ?? (from > today ? from.Value : today);
        var first = from ?? last.AddDays(1 - DefaultDays);
        if (first > last)
        {
            Fail("tot", "De laatste dag ligt voor de eerste.");
        }

        return (first, last);
    }

    private DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= FirstDay && day <= LastDay)
        {
            return day;
        }

        Fail(name, "Dit moet een bestaande dag zijn, als jjjj-mm-dd.");
        return null;
    }

    /// <param name="name">The parameter.</param>
    /// <param name="guarded">Of any other covenant it is not told whether it exists.</param>
    public string? Covenant(string name, IReadOnlySet<string> guarded) =>
        Checked(name, guarded.Contains, "Op dit convenant houdt u geen toezicht.");

    public string? Organisation(string name) =>
        Checked(name, text => Oin.TryParse(text, out _), "Dit moet een OIN zijn: 20 cijfers.");

    public string? Purpose(string name) => Line(name, MaxPurpose);

    /// <summary>Reads one line of text.</summary>
    public string? Line(string name, int maxLength) => Checked(
        name,
        text => text.Length <= maxLength && !text.Any(char.IsControl),
        $"Dit moet tekst zijn van 1 tot en met {maxLength} tekens, zonder stuurtekens.");

    public DisclosureOutcome? Outcome(string name) => DisclosureOutcomes.Parse(
        Checked(name, text => DisclosureOutcomes.Parse(text) is not null, "Dit moet bekend, niet bekend of geweigerd zijn."));

    public DisclosureCursor? Page(string name) => DisclosureCursor.TryParse(
        Checked(name, text => DisclosureCursor.TryParse(text, out _), "Dit moet de waarde van volgende uit het vorige antwoord zijn."),
        out var cursor)
            ? cursor
            : null;

    /// <summary>Reads a parameter that must hold to something.</summary>
    public string? Checked(string name, Predicate<string> holds, string otherwise)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (holds(text))
        {
            return text;
        }

        Fail(name, otherwise);
        return null;
    }

    private string? Text(string name)
    {
        var values = parameters[name];
        if (values.Count > 1)
        {
            Fail(name, "Dit mag maar één keer voorkomen.");
        }

        return values.Count == 1 && !string.IsNullOrEmpty(values[0]) ? values[0] : null;
    }
}

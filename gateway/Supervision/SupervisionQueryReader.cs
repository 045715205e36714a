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

    /// <summary>Said of what is no day.</summary>
    public const string NoDay = "Dit moet een bestaande dag zijn, als jjjj-mm-dd.";

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

        if (TryReadDay(text, out var day))
        {
            return day;
        }

        Fail(name, NoDay);
        return null;
    }

    /// <summary>Reads a day as programs write it.</summary>
    public static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day >= FirstDay && day <= LastDay;

    /// <param name="name">The parameter.</param>
    /// <param name="guarded">Of any other covenant it is not told whether it exists.</param>
    public string? Covenant(string name, IReadOnlySet<string> guarded) =>
        Checked(name, guarded.Contains, "Op dit convenant houdt u geen toezicht.");

    /// <param name="name">The parameter; a fault when it is missing.</param>
    /// <param name="guarded">As with <see cref="Covenant"/>.</param>
    public string RequiredCovenant(string name, IReadOnlySet<string> guarded)
    {
        var covenant = Covenant(name, guarded);
        if (covenant is null && Text(name) is null)
        {
            Fail(name, "Kies een convenant.");
        }

        return covenant ?? string.Empty;
    }

    /// <summary>Reads a whole number; a fault when it is missing.</summary>
    public int Number(string name, int least, int most)
    {
        if (int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fail(name, $"Dit moet een geheel getal van {least} tot en met {most} zijn.");
        return least;
    }

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

using System.CommandLine;
using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Connector.Commands;

/// <summary>The options that state one question, with the words and defaults of a covenant's tests.</summary>
internal sealed class CovenantQuestion
{
    private const int MaxApprovals = 99;

    private static readonly string[] Clocks = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private readonly Option<string> _asker = new("--wie") { Description = "Who asks: party/role", HelpName = "PARTY/ROLE", Required = true };
    private readonly Option<string> _asked = new("--bij") { Description = "Party that is asked", HelpName = "PARTY", Required = true };
    private readonly Option<string> _purpose = new("--doel") { Description = "Purpose", HelpName = "NAME", Required = true };
    private readonly Option<string> _basis = new("--grondslag") { Description = "Legal basis", HelpName = "NAME", Required = true };
    private readonly Option<string?> _case = new("--zaak") { Description = "Case number", HelpName = "NUMBER" };
    private readonly Option<string?> _time = new("--tijd") { Description = "Dutch clock time, such as 2026-03-03T10:00 (default now)", HelpName = "TIME" };
    private readonly Option<string?> _level = Choice("--ziet", "What the asker wants to see (default hit)", "hit", "domein", "contactpersoon");
    private readonly Option<string?> _subject = Choice("--soort", "What it is about (default persoon)", "persoon", "adres");
    private readonly Option<string?> _adult = Choice("--meerderjarig", "Whether the person is an adult (default onbekend)", "ja", "nee", "onbekend");
    private readonly Option<int?> _persons = new("--vier-ogen") { Description = "Persons behind the question, 1 to 99 (default 1)", HelpName = "COUNT" };
    private readonly Option<bool> _weighed = new("--weging") { Description = "A weighing is on record" };
    private readonly Option<bool> _own = new("--eigen-organisatie") { Description = "The asked organisation is the asker's own" };
    private readonly Option<string?> _kind = new("--signaalsoort") { Description = "The one kind of signal asked about (default all)", HelpName = "KIND" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_asker, _asked, _purpose, _basis, _case, _time, _level, _subject, _adult, _persons, _weighed, _own, _kind])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(_asker)?.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
            {
                result.AddError("--wie is a party and a role: PARTY/ROLE.");
            }

            if (result.GetValue(_time) is { } time && !TryReadTime(time, out _))
            {
                result.AddError("--tijd is a time on Dutch clocks, such as 2026-03-03T10:00.");
            }

            if (result.GetValue(_persons) is < 1 or > MaxApprovals)
            {
                result.AddError("--vier-ogen is 1 to 99.");
            }
        });
    }

    /// <summary>The question as stated.</summary>
    /// <param name="parsed">Options that were found valid.</param>
    /// <param name="now">The moment when no time is given.</param>
    public DecisionRequest Read(ParseResult parsed, DateTimeOffset now)
    {
        var asker = parsed.GetRequiredValue(_asker).Split('/');
        return new()
        {
            AskerParty = asker[0],
            AskerRole = asker[1],
            AskedParty = parsed.GetRequiredValue(_asked),
            Purpose = parsed.GetRequiredValue(_purpose),
            LegalBasis = parsed.GetRequiredValue(_basis),
            Case = parsed.GetValue(_case),
            Time = parsed.GetValue(_time) is { } time && TryReadTime(time, out var moment) ? moment : now,
            DetailLevel = Words.TryParse(parsed.GetValue(_level), out DetailLevel level) ? level : DetailLevel.Hit,
            Subject = Words.TryParse(parsed.GetValue(_subject), out SubjectKind subject) ? subject : SubjectKind.Person,
            IsAdult = parsed.GetValue(_adult) switch
            {
                "ja" => true,
                "nee" => false,
                _ => null,
            },
            Approvals = parsed.GetValue(_persons) ?? 1,
            IsWeighed = parsed.GetValue(_weighed),
            OwnOrganisation = parsed.GetValue(_own),
            SignalKind = parsed.GetValue(_kind),
        };
    }

    private static Option<string?> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static bool TryReadTime(string text, out DateTimeOffset moment)
    {
        moment = default;
        return DateTime.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && DutchTime.TryToMoment(local, out moment);
    }
}

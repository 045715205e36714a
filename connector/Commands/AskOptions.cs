using System.CommandLine;
using System.CommandLine.Parsing;
using Bekend.Connector.Asking;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary>Options of <c>bekend ask</c> and how they make a question.</summary>
internal sealed class AskOptions
{
    private static readonly string[] Levels = ["hit", "domein", "contactpersoon"];

    public Option<string> Client { get; } = SharedOptions.Client();

    public Option<string> Covenant { get; } = SharedOptions.Covenant();

    public Option<string> Purpose { get; } = new("--purpose") { Description = "Purpose (doel) as the covenant names it", HelpName = "NAME", Required = true };

    public Option<string> Basis { get; } = new("--basis") { Description = "Legal basis (grondslag) as the covenant names it", HelpName = "NAME", Required = true };

    public Option<string?> Case { get; } = new("--case") { Description = "Case number (zaak) in your own system", HelpName = "NUMBER" };

    public Option<string> To { get; } = new("--to") { Description = "Categories or OINs to ask, separated by commas", HelpName = "PARTNERS", Required = true };

    public Option<string> Level { get; } = new("--level")
    {
        Description = "How much to ask for: hit, domein or contactpersoon",
        HelpName = "LEVEL",
        DefaultValueFactory = _ => "hit",
    };

    public Option<string?> Role { get; } = SharedOptions.Role();

    public Option<string?> Employee { get; } = SharedOptions.Employee();

    public Option<string?> Adult { get; } = new("--adult") { Description = "Whether the subject is of age, yes or no, where the covenant asks for it", HelpName = "yes|no" };

    public Option<bool> Weighed { get; } = new("--weighed") { Description = "A weighing of interests was recorded in the case" };

    public Option<string?> Note { get; } = new("--note") { Description = "Explanation for the record; no names, no BSN", HelpName = "TEXT" };

    public Option<string?> Subject { get; } = new("--subject")
    {
        Description = "JSON file with the subject, or - for standard input (default; prompts at a terminal)",
        HelpName = "FILE",
    };

    public Option<bool> Person { get; } = SharedOptions.Person();

    public Option<bool> Address { get; } = SharedOptions.Address();

    public Option<string?> Receipt { get; } = new("--receipt") { Description = "Save the receipt in this new file", HelpName = "FILE" };

    public Option<bool> Json { get; } = SharedOptions.Json();

    public Option<string> Wait { get; } = new("--wait")
    {
        Description = "How long to wait for a colleague's approval, such as 90s or 15m",
        HelpName = "DURATION",
        DefaultValueFactory = _ => "15m",
    };

    /// <summary>Every option, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        [Client, Covenant, Purpose, Basis, Case, To, Level, Role, Employee, Adult, Weighed, Note, Subject, Person, Address, Receipt, Wait, Json];

    public SubjectKind Kind(ParseResult parsed) => parsed.GetValue(Address) ? SubjectKind.Address : SubjectKind.Person;

    /// <summary>Checks the values with fixed choices.</summary>
    public void Validate(CommandResult result)
    {
        // Defaults are filled in after validation: null is an option that was not given.
        if (result.GetValue(Level) is { } level && !Levels.Contains(level, StringComparer.Ordinal))
        {
            result.AddError("--level must be hit, domein or contactpersoon.");
        }

        if (result.GetValue(Adult) is not (null or "yes" or "no"))
        {
            result.AddError("--adult must be yes or no.");
        }

        if (result.GetValue(Wait) is { } wait && Duration.Parse(wait) is null)
        {
            result.AddError("--wait must be a whole number with s, m or h, at most 24h.");
        }

        if (result.GetValue(Person) && result.GetValue(Address))
        {
            result.AddError("--person and --address exclude each other.");
        }
    }

    /// <summary>The question as asked.</summary>
    public Question Question(ParseResult parsed, Actor actor) => new()
    {
        Covenant = parsed.GetRequiredValue(Covenant),
        Purpose = parsed.GetRequiredValue(Purpose),
        Basis = parsed.GetRequiredValue(Basis),
        Case = parsed.GetValue(Case),
        To = parsed.GetRequiredValue(To).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        Level = parsed.GetRequiredValue(Level),
        Role = actor.Role,
        Employee = actor.Employee,
        Adult = parsed.GetValue(Adult) switch { "yes" => true, "no" => false, _ => null },
        Weighed = parsed.GetValue(Weighed),
        Note = parsed.GetValue(Note),
        Wait = Duration.Parse(parsed.GetRequiredValue(Wait)) ?? TimeSpan.Zero,
    };
}

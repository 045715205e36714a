namespace Bekend.Conventions.Tests.Numbers;

/// <summary>Application logs: numbered, and silent about whom it concerns (design §4, 3).</summary>
public sealed class LogEventTests
{
    /// <summary>What a log message may name. Nothing here is a person, a pseudonym, a token or a key.</summary>
    private static readonly string[] Harmless =
    [
        "Account", "Client", "Count", "Covenant", "Damage", "DecisionId", "Destination", "DisclosureId", "ExceptionType", "Fault", "From", "Holder", "LogIndex", "Origin", "QuestionId", "Reason",
        "Seen", "Sha256", "Since", "Size", "StackTrace", "Status", "Step", "Task", "To", "Version", "Witness",
    ];

    [Fact]
    public void Reads_EveryMessage() => Assert.Equal(
        Repository.ProductCode.Sum(file => file.Lines.Count(line => line.Contains("[LoggerMessage(", StringComparison.Ordinal))),
        LogEvent.All.Count);

    [Fact]
    public void Reads_NumberNameAndValues()
    {
        const string Text = "    [LoggerMessage(EventIds.Known, LogLevel.Warning, \"pseudonym {Pseudonym} of {Count}\")]\n    public static partial void Leaked(";

        var message = Assert.Single(LogEvent.In(new("a.cs", Text), new Dictionary<string, int> { ["Known"] = 2001 }));

        Assert.Equal(2001, message.Number);
        Assert.Equal("Leaked", message.Name);
        Assert.Equal(["Pseudonym", "Count"], message.Values);
    }

    [Fact]
    public void Has_ItsOwnNumber() => Rule.Holds(
        "An event id is never used twice.",
        LogEvent.All.GroupBy(message => message.Number).Where(group => group.Count() > 1).SelectMany(group => group).Select(message => message.ToString()));

    [Fact]
    public void Has_ItsOwnName_InTheList()
    {
        Assert.Equal(LogEvent.Named.Count, LogEvent.Named.Values.Distinct().Count());
        Rule.Holds(
            "A number that nothing logs is dead code.",
            LogEvent.Named.Keys.Where(name => !LogEvent.All.Any(message => message.Number == LogEvent.Named[name])));
    }

    [Fact]
    public void Shares_ItsNumber_OnlyWithItsOwnProblem() => Rule.Holds(
        "An event and a problem have one number only when they are one thing.",
        from message in LogEvent.All
        from problem in ProblemCode.All
        where message.Number == problem.Number && !IsSame(message, problem)
        select $"{message} and {problem}");

    [Fact]
    public void Names_NothingThatIdentifies() => Rule.Holds(
        "A new name in a log message is added to this list after somebody asked what it can hold.",
        from message in LogEvent.All
        from value in message.Values.Except(Harmless)
        select $"{{{value}}} in {message}");

    private static bool IsSame(LogEvent message, ProblemCode problem) =>
        message.Name == problem.Field || (message.Name, problem.Field) is ("RequestFailed", "Internal");
}

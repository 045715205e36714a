using System.Globalization;
using Bekend.Connector.Gateway;
using Bekend.Policies.Covenants;
using Bekend.Policies.Printing;
using Bekend.Policies.Replay;

namespace Bekend.Connector.Output;

/// <summary>A replay for a person to read: each answer that would change, then what became of everything.</summary>
/// <remarks>
/// A question has its case number, which is in the log that the reader was given. Who asked, as organisation and employee, is not shown.
/// </remarks>
internal sealed class ReplayText(TextWriter output, TextWriter error, Told told) : IReplayReport
{
    /// <summary>Lines that are told of one by one; a file that is no log at all has no end of them.</summary>
    private const int MaxTold = 20;

    private int _told;

    public void Decided(ReplayedDecision decision, long line)
    {
        if (!decision.IsContradiction && decision.Kind is ReplayKind.Same or ReplayKind.OtherReason)
        {
            return;
        }

        var number = line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine($"{told.Say("regel", "line")} {number}: {Heading(decision)}");
        output.WriteLine($"  {told.Say("vraag", "question")}  {PlainText.Line(QuestionText.Write(decision.Logged.Request))}");
        output.WriteLine($"  {told.Say("was  ", "was     ")}  {Outcome(decision.Logged.Outcome)}");
        output.WriteLine($"  {told.Say("wordt", "becomes ")}  {Outcome(decision.Now)}");
        if (ParticipantWords.Of(decision) is { } words)
        {
            output.WriteLine($"  {told.Say("want ", "since   ")}  {told.Of(words)}");
        }

        output.WriteLine();
    }

    public void Read(LogLine line, long number)
    {
        var why = line switch
        {
            LogLine.Unreadable unreadable => unreadable.Why,
            LogLine.Tampered => "the gateway could not open it; it was tampered with",
            _ => null,
        };
        if (why is null || ++_told > MaxTold)
        {
            return;
        }

        error.WriteLine(FormattableString.Invariant($"line {number}: {why}"));
        if (_told == MaxTold)
        {
            error.WriteLine("Further lines are counted only.");
        }
    }

    public void Finish(ReplayCounts counts, Covenant draft)
    {
        output.WriteLine(told.Say(
            $"{draft.Id} {draft.Version}: {Count(counts.Replayed)} beslissingen opnieuw genomen",
            $"{draft.Id} {draft.Version}: {Count(counts.Replayed)} decisions taken again"));
        Write("hetzelfde besloten", "decided the same", counts.Same);
        Write("mag voortaan", "now allowed", counts.Allowed);
        Write("mag niet langer", "now refused", counts.Refused);
        Write("zelfde antwoord, andere reden", "same answer, another reason", counts.OtherReason);
        WriteIf("hiervan met wie in het concept niet meedoet", "of these with someone who takes no part in the draft", counts.OfOutsiders);
        WriteIf(
            "hiervan naar de partijen in het logboek: niet na te gaan om welke organisaties het ging, dus zonder de leden van het concept",
            "of these by the parties as logged: which organisations they were cannot be told, so without the members of the draft",
            counts.ByLoggedParties);
        WriteIf("hiervan op dagen waarop het concept niet geldt, beslist alsof het gold", "of these on days on which the draft does not hold, decided as if it did", counts.AsIfHeld);
        WriteIf("hiervan door dit bestand zelf anders besloten: het logboek of de beslisser is beschadigd", "of these decided otherwise by this very file: the log or the engine is damaged", counts.Contradictions);
        WriteIf("van een ander convenant, overgeslagen", "of another covenant, passed over", counts.OtherCovenant);
        WriteIf("regels die de gateway niet kon openen", "lines that the gateway could not open", counts.Tampered);
        WriteIf("onleesbare regels", "unreadable lines", counts.Unreadable);
    }

    private string Heading(ReplayedDecision decision) => decision switch
    {
        { IsContradiction: true } => told.Say("dit bestand besloot anders dan er staat", "this very file decides otherwise than it says"),
        { Kind: ReplayKind.Allowed } => told.Say("mag voortaan", "now allowed"),
        { Kind: ReplayKind.Refused } => told.Say("mag niet langer", "now refused"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    // A log may be altered: what it names as rules and clauses can be any text.
    private string? Outcome(LoggedOutcome outcome) => PlainText.Line(told.Of(OutcomeWords.Of(outcome)));

    private void WriteIf(string dutch, string english, long count)
    {
        if (count > 0)
        {
            Write(dutch, english, count);
        }
    }

    private void Write(string dutch, string english, long count) => output.WriteLine($"{Count(count),9}  {told.Say(dutch, english)}");

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}

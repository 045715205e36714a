using System.Globalization;
using Bekend.Policies.Decisions;
using Bekend.Policies.Differences;
using Bekend.Policies.Differences.Members;
using Bekend.Policies.Printing;
using Bekend.Policies.Replay;

namespace Bekend.Connector.Output;

/// <summary>A difference between two versions of a covenant, for a person to read.</summary>
internal sealed class DifferenceText(TextWriter output, Told told)
{
    // Thousands apart by a space read the same in both languages.
    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = " " };

    public void Write(CovenantDifference difference)
    {
        output.WriteLine(told.Say(
            $"{difference.New.Id}: van {difference.Old.Version} naar {difference.New.Version}",
            $"{difference.New.Id}: from {difference.Old.Version} to {difference.New.Version}"));
        if (difference.IsEmpty)
        {
            output.WriteLine(told.Say("Er verandert niets.", "Nothing changes."));
            return;
        }

        output.WriteLine(Counted(difference));
        WriteDoubts(difference);
        foreach (var member in difference.Members)
        {
            output.WriteLine();
            Write(member);
        }

        foreach (var change in difference.Changes)
        {
            output.WriteLine();
            output.WriteLine(told.Of(change.Sentence));
            Write(change.Example, change.Before, change.After);
        }

        Write(difference.Texts);
    }

    private string Counted(CovenantDifference difference) => (difference.Changed, difference.Members.Any(member => member.ChangesAccess)) switch
    {
        (0, false) => told.Say(
            $"{Count(difference.Classes)} soorten vragen: elk wordt beslist zoals voorheen.",
            $"{Count(difference.Classes)} kinds of question: each is decided as before."),
        (0, true) => told.Say(
            $"{Count(difference.Classes)} soorten vragen: wat elke partij mag blijft gelijk, maar niet wie daar bij hoort.",
            $"{Count(difference.Classes)} kinds of question: what each party may ask stays the same, but not who belongs to it."),
        (var changed, false) => told.Say(
            $"{Count(difference.Classes)} soorten vragen; {Count(changed)} daarvan worden anders beslist.",
            $"{Count(difference.Classes)} kinds of question; {Count(changed)} of them are decided otherwise."),
        (var changed, true) => told.Say(
            $"{Count(difference.Classes)} soorten vragen; {Count(changed)} daarvan worden anders beslist, en er verandert wie bij welke partij hoort.",
            $"{Count(difference.Classes)} kinds of question; {Count(changed)} of them are decided otherwise, and who belongs to which party changes."),
    };

    private void WriteDoubts(CovenantDifference difference)
    {
        if (!difference.HoldTogether)
        {
            output.WriteLine(told.Say(
                "Er is geen dag waarop beide versies gelden: ze zijn vergeleken alsof ze altijd gelden.",
                "There is no day on which both versions hold: they were compared as if they always held."));
        }

        if (!difference.IsComplete)
        {
            output.WriteLine(told.Say(
                "De patronen voor zaaknummers konden niet volledig worden vergeleken: er kan een verschil ontbreken.",
                "The patterns of case numbers could not be compared in full: a difference may be missing."));
        }
    }

    private void Write(MemberChange change)
    {
        output.WriteLine(told.Of(change.Sentence));
        if (change.Example is { } example)
        {
            Write(example.Question, example.Before, example.After);
        }
    }

    private void Write(DecisionRequest example, Decision before, Decision after)
    {
        output.WriteLine($"  {told.Say("voorbeeld", "example")}  {QuestionText.Write(example)}");
        output.WriteLine($"  {told.Say("was      ", "was    ")}  {told.Of(OutcomeWords.Of(LoggedOutcome.Of(before)))}");
        output.WriteLine($"  {told.Say("wordt    ", "becomes")}  {told.Of(OutcomeWords.Of(LoggedOutcome.Of(after)))}");
    }

    private void Write(IReadOnlyList<TextChange> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(told.Say("In de tekst", "In the text"));
        foreach (var text in texts)
        {
            output.WriteLine($"  {text.Place}: {OneLine(text.Before)} → {OneLine(text.After)}");
        }
    }

    private string OneLine(string? text) => text?.ReplaceLineEndings(" ") ?? told.Say("(niets)", "(nothing)");

    private static string Count(long number) => number.ToString("#,0", Spaced);
}

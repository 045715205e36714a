using System.Text.Json;
using Bekend.Connector.Asking;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Output;

/// <summary>Prints an answer, as text or as JSON.</summary>
internal static class AnswerWriter
{
    private const int LabelWidth = 12;

    /// <summary>First line <c>known</c> or <c>not known</c>, then a label and a value on each line.</summary>
    public static void WriteText(TextWriter output, Answer answer)
    {
        output.WriteLine(AnswerWords.Outcome(answer));
        Line(output, "no answer", AnswerWords.NotAnswered(answer));
        Line(output, "strength", AnswerWords.Strength(answer));
        Line(output, "categories", answer.Categories.Count == 0 ? null : string.Join(", ", answer.Categories));
        foreach (var contact in answer.Contacts)
        {
            Line(output, "call", ContactWords.Line(contact));
        }

        Line(output, "meaning", AnswerWords.Meaning(answer));
        foreach (var step in answer.NextSteps)
        {
            Line(output, "next", step);
        }

        foreach (var decision in answer.Decisions.Where(decision => !decision.Toegestaan))
        {
            Line(output, "not asked", $"{decision.Bij} (rule {decision.Regel ?? "none"}, article {decision.Artikel ?? "none"})");
        }

        Line(output, "question", answer.QuestionId);
        Line(output, "disclosure", FormattableString.Invariant($"{answer.DisclosureId}, entry {answer.LogIndex} of the log; receipt verified"));
    }

    /// <summary>One line of JSON.</summary>
    public static void WriteJson(TextWriter output, Answer answer)
    {
        var document = new AnswerDocument
        {
            Known = answer.Known,
            Strength = AnswerWords.Strength(answer),
            Categories = answer.Categories,
            NotAnsweredBy = answer.NotAnsweredBy,
            Contacts = [.. answer.Contacts.Select(Contact)],
            Meaning = AnswerWords.Meaning(answer),
            Next = answer.NextSteps,
            Decisions = [.. answer.Decisions.Select(item => new DecisionDocument(item.Bij, item.Toegestaan, item.Regel, item.Artikel, item.Vervolg))],
            QuestionId = answer.QuestionId,
            DisclosureId = answer.DisclosureId,
            LogIndex = answer.LogIndex,
            Receipt = answer.Receipt,
        };
        output.WriteLine(JsonSerializer.Serialize(document, OutputJson.Default.AnswerDocument));
    }

    /// <summary>Whom to call.</summary>
    public static ContactDocument Contact(ContactReply contact) =>
        new(contact.Organisatie, contact.Naam, contact.Telefoon, contact.Email, contact.Kantooruren, ContactWords.Now(contact));

    private static void Line(TextWriter output, string label, string? value)
    {
        if (PlainText.Line(value) is { } text)
        {
            output.WriteLine($"  {label.PadRight(LabelWidth)}{text}");
        }
    }
}

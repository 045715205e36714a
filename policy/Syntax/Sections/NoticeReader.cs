using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `betrokkene`: how the person it is about is told.</summary>
internal static class NoticeReader
{
    private const string Within = "binnen ";
    private const int FirstYear = 2;
    private const int LastYear = 9997;

    public static SubjectNotice? Read(Node? node, FaultList faults)
    {
        if (MapReader.Open(node, CovenantSections.Notice, faults) is not { } map)
        {
            return null;
        }

        var duty = ReadDuty(map.Get("informeren"), faults);
        var exceptionNode = map.Get("uitzondering");
        var exception = Values.Text(exceptionNode, faults);
        if (exception is not null && !Articles.NoticeException.IsMatch(exception))
        {
            faults.Add(exceptionNode!.Mark, $"{Quote.Of(exception)} is not a ground for telling later: AVG 14.5.a–d, AVG 23.1.a–j, UAVG 41.1.a–j or Wpg 27");
        }

        var endNode = map.Get("uitstel-tot");
        var end = ReadEnd(endNode, faults);
        if (exceptionNode is null && (duty is InformDuty.Postponed || endNode is not null))
        {
            faults.Add((endNode ?? node!).Mark, "telling the person later needs a ground (`uitzondering`)");
        }

        return duty is null ? null : new SubjectNotice(duty, exception, end);
    }

    private static InformDuty? ReadDuty(Node? node, FaultList faults)
    {
        switch (Values.Text(node, faults))
        {
            case null:
                return null;
            case "bij eerste contact":
                return new InformDuty.AtFirstContact();
            case "uitgesteld":
                return new InformDuty.Postponed();
            case var text when text.StartsWith(Within, StringComparison.Ordinal) && Period.TryParse(text[Within.Length..], out var period) && !period.IsZero:
                return new InformDuty.Within(period);
            case var text:
                faults.Add(node!.Mark, $"expected `binnen P1M` (or another period), `bij eerste contact` or `uitgesteld`, but found {Quote.Of(text)}");
                return null;
        }
    }

    private static NoticeEnd? ReadEnd(Node? node, FaultList faults)
    {
        if (node is TextNode { Text: ['P', ..] })
        {
            return Values.Period(node, mayBeZero: false, faults) is { } period ? new NoticeEnd.Later(period) : null;
        }

        if (Values.Date(node, faults) is not { } day)
        {
            return null;
        }

        if (day.Year is < FirstYear or > LastYear)
        {
            faults.Add(node!.Mark, $"expected a day of this age, but found {Quote.Of(((TextNode)node).Text)}");
            return null;
        }

        return new NoticeEnd.OnDay(day);
    }
}

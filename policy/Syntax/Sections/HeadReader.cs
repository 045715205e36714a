using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads the small parts at the top: id, validity and source.</summary>
internal static class HeadReader
{
    public static Located<CovenantId>? ReadId(Node? node, FaultList faults)
    {
        if (Values.Text(node, faults) is not { } text)
        {
            return null;
        }

        if (CovenantId.TryParse(text, out var id))
        {
            return new Located<CovenantId>(id, node!.Mark);
        }

        faults.Add(node!.Mark, $"{Quote.Of(text)} is not a covenant id: use 1 to 63 of a-z, 0-9 and hyphen");
        return null;
    }

    public static (Located<DateOnly>? From, Located<DateOnly>? To) ReadValidity(Node? node, FaultList faults)
    {
        if (MapReader.Open(node, CovenantSections.Validity, faults) is not { } map)
        {
            return (null, null);
        }

        return (ReadDate(map.Get("van"), faults), ReadDate(map.Get("tot"), faults));
    }

    public static CovenantSource? ReadSource(Node? node, FaultList faults)
    {
        if (MapReader.Open(node, CovenantSections.Source, faults) is not { } map)
        {
            return null;
        }

        return new CovenantSource(
            Values.Text(map.Get("document"), faults),
            Values.Text(map.Get("sha256"), faults),
            Values.Date(map.Get("fg-advies"), faults),
            Values.Text(map.Get("dpia"), faults),
            Values.Text(map.Get("wet"), faults));
    }

    private static Located<DateOnly>? ReadDate(Node? node, FaultList faults) =>
        Values.Date(node, faults) is { } date ? new Located<DateOnly>(date, node!.Mark) : null;
}

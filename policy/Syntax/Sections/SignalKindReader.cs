using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `signalen`.</summary>
internal static class SignalKindReader
{
    public static SignalKind? Read(TextNode name, Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, faults, "tekst", "soort", "door", "bewaren") is not { } map)
        {
            return null;
        }

        var text = Values.Text(map.Required("tekst"), faults);
        var subjects = ManyValues.Words(map.Required("soort"), "kind of subject", Words.SubjectKinds, faults);
        var parties = context.Refer(ReferenceKind.Party, ManyValues.Texts(map.Required("door"), faults));
        var retention = Values.Period(map.Required("bewaren"), mayBeZero: false, faults);
        return new SignalKind(name.Text, text ?? string.Empty, [.. subjects.Select(s => s.Value)], parties, retention ?? default);
    }
}

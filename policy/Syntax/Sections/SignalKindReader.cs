using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `signalen`.</summary>
internal static class SignalKindReader
{
    public static SignalKind? Read(TextNode name, Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, PartSections.SignalKind, faults) is not { } map)
        {
            return null;
        }

        var text = Values.Text(map.Get("tekst"), faults);
        var subjects = ManyValues.Words(map.Get("soort"), "kind of subject", Words.SubjectKinds, faults);
        var parties = context.Refer(ReferenceKind.Party, ManyValues.Texts(map.Get("door"), faults));
        var retention = Values.Period(map.Get("bewaren"), mayBeZero: false, faults);
        return new SignalKind(name.Text, text ?? string.Empty, [.. subjects.Select(s => s.Value)], parties, retention ?? default);
    }
}

using System.Text.RegularExpressions;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `grondslagen`.</summary>
internal static class LegalBasisReader
{
    private const string OneLaw = "an article such as 20, 39f or 2.3, without the name of the law";

    public static LegalBasis? Read(TextNode name, Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, PartSections.LegalBasis, faults) is not { } map)
        {
            return null;
        }

        string? Article(string key, Regex form, string example) => ReadArticle(map.Get(key), form, example, faults);
        IReadOnlyList<string> Parties(string key) => context.Refer(ReferenceKind.Party, ManyValues.Texts(map.Get(key), faults));

        return new LegalBasis(
            name.Text,
            Article("avg", Articles.Avg6, "a ground of AVG 6: 6.1.a to 6.1.f"),
            Article("avg9", Articles.Avg9, "a ground of AVG 9: 9.2.a to 9.2.j"),
            Article("wpg", Articles.OfLaw, OneLaw),
            Article("wjsg", Articles.OfLaw, OneLaw),
            Values.Text(map.Get("wet"), faults),
            Values.Text(map.Get("besluit"), faults),
            Parties("partijen"))
        {
            Avg10 = Article("avg10", Articles.Avg10, "what works out AVG 10: UAVG 31, UAVG 32.a to 32.f or UAVG 33"),
            Wgs = Article("wgs", Articles.OfLaw, OneLaw),
            Awr = Article("awr", Articles.OfLaw, OneLaw),
            Lifts = Parties("doorbreekt"),
        };
    }

    /// <returns>The text even when its form is wrong, so that the basis is not reported to have no article as well.</returns>
    private static string? ReadArticle(Node? node, Regex form, string example, FaultList faults)
    {
        var text = Values.Text(node, faults);
        if (text is not null && !form.IsMatch(text))
        {
            faults.As(Codes.MalformedArticle).Add(node!.Mark, $"{Quote.Of(text)} is not {example}");
        }

        return text;
    }
}

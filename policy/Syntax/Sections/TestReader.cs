using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Trees;
using Bekend.Policies.Testing;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `tests`.</summary>
internal static class TestReader
{
    public static TestDraft? Read(Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, TestSections.Test, faults) is not { } map)
        {
            return null;
        }

        var nameNode = map.Get("naam");
        var name = new Located<string>(Values.Text(nameNode, faults) ?? string.Empty, nameNode?.Mark ?? map.Mark);
        var question = QuestionReader.Read(map.Get("vraag"), context);
        var (yes, no) = (map.Get("ja"), map.Get("nee"));
        if (yes is null == no is null)
        {
            faults.Add(map.Mark, "a test has either `ja` or `nee`");
        }

        var rule = Values.Text(yes, faults) is { } id ? new Located<string>(id, yes!.Mark) : (Located<string>?)null;
        var reasons = ManyValues.Texts(no, faults);
        Expectation expectation = no is null
            ? new Expectation.Permitted(rule?.Value ?? string.Empty)
            : new Expectation.Refused([.. reasons.Select(r => r.Value)], no is ListNode);
        return question is null
            ? null
            : new TestDraft(new CovenantTest(name.Value, question, expectation, map.Mark.Line), name, rule, reasons);
    }
}

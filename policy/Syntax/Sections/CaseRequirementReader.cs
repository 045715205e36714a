using System.Text.RegularExpressions;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `mits.zaak`: <c>true</c>, or a regular expression for the whole case id.</summary>
internal static partial class CaseRequirementReader
{
    private const int MaxPatternLength = 200;

    public static CaseRequirement? Read(Node? node, FaultList faults)
    {
        if (Values.Text(node, faults) is not { } text)
        {
            return null;
        }

        if (node is TextNode { IsPlain: true } && text == "true")
        {
            return new CaseRequirement(null, null);
        }

        if (node is TextNode { IsPlain: true } && text.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO" or "JA" or "NEE")
        {
            faults.Add(node!.Mark, $"expected `true` or a regular expression, but found {Quote.Of(text)}");
            return null;
        }

        if (Compile(text) is { } regex)
        {
            return new CaseRequirement(text, regex);
        }

        faults.Add(
            node!.Mark,
            $"{Quote.Of(text)} is not a regular expression for a case id: "
            + $"at most {MaxPatternLength} characters, no lookaround, no backreference, no option, no counted group, counts up to {CaseRequirement.MaxCaseLength}");
        return null;
    }

    // NonBacktracking matches in time linear in the input, but building it costs what the counts multiply to: counted
    // groups ((a{99}){99}) and large counts are refused, so that a file cannot exhaust memory.
    private static Regex? Compile(string pattern)
    {
        if (pattern.Length > MaxPatternLength
            || CountedGroupOrOption().IsMatch(pattern)
            || Counts().Matches(pattern).Any(m => m.Value.TrimStart('0').Length > 2 || int.Parse(m.Value, null) > CaseRequirement.MaxCaseLength))
        {
            return null;
        }

        const RegexOptions options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        try
        {
            // INVARIANT: the pattern must compile by itself first; otherwise `a)|(b` would slip out of the anchoring group.
            _ = new Regex(pattern, options);
            return new Regex($@"\A(?:{pattern})\z", options);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\)\s*\{|\(\?(?!:)", RegexOptions.CultureInvariant)]
    private static partial Regex CountedGroupOrOption();

    [GeneratedRegex(@"(?<=\{[0-9]*,?)[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();
}

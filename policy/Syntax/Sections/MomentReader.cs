using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `tijd` of a test: Dutch clock time, <c>2026-03-03T10:00</c> or with seconds, optionally with an offset.</summary>
internal static class MomentReader
{
    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    public static DateTimeOffset? Read(Node? node, FaultList faults)
    {
        if (Values.Text(node, faults) is not { } text)
        {
            return null;
        }

        var culture = CultureInfo.InvariantCulture;
        var numeric = text.EndsWith('Z') ? $"{text[..^1]}+00:00" : text;
        if (DateTimeOffset.TryParseExact(numeric, WithOffset, culture, DateTimeStyles.None, out var moment))
        {
            return moment;
        }

        if (!DateTime.TryParseExact(text, Local, culture, DateTimeStyles.None, out var local))
        {
            faults.Add(node!.Mark, $"expected a time such as 2026-03-03T10:00, but found {Quote.Of(text)}");
            return null;
        }

        if (DutchTime.TryToMoment(local, out moment))
        {
            return moment;
        }

        faults.Add(node!.Mark, $"{Quote.Of(text)} does not exist on Dutch clocks");
        return null;
    }
}

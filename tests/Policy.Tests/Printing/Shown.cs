using System.Collections;
using System.Globalization;
using System.Text;
using Bekend.Policies.Covenants;
using Bekend.Policies.Testing;

namespace Bekend.Policies.Tests.Printing;

/// <summary>Everything in a covenant as text, so that two can be compared whole. Only its hash and the lines of its tests, which belong to a file, are left out.</summary>
internal static class Shown
{
    private static readonly string[] OfTheFile = [nameof(CovenantParts.Sha256), nameof(CovenantTest.Line)];

    public static string Of(Covenant covenant)
    {
        var text = new StringBuilder();
        Show(text, covenant.Parts, 0);
        return text.ToString();
    }

    private static void Show(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null or string or bool or int or Enum or DateOnly or TimeSpan or Period or Oin or CovenantId:
                text.Append(CultureInfo.InvariantCulture, $"{value?.GetType().Name} {value}\n");
                break;
            case DateTimeOffset moment:
                text.Append(CultureInfo.InvariantCulture, $"{moment.UtcTicks}\n");
                break;
            case IEnumerable items:
                text.Append("list\n");
                foreach (var item in items)
                {
                    text.Append(' ', depth).Append("- ");
                    Show(text, item, depth + 1);
                }

                break;
            default:
                text.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties().Where(p => !OfTheFile.Contains(p.Name)))
                {
                    text.Append(' ', depth).Append(property.Name).Append(": ");
                    Show(text, property.GetValue(value), depth + 1);
                }

                break;
        }
    }
}

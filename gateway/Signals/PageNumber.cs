using System.Globalization;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Signals;

/// <summary>Which page of a list is asked for; the first is 1.</summary>
internal static class PageNumber
{
    private const int Max = 1_000_000;

    /// <param name="text">Null or empty for the first page.</param>
    /// <param name="faults">Takes the fault, under <c>pagina</c>.</param>
    public static int Read(string? text, List<Fault> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 1;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= Max)
        {
            return page;
        }

        faults.Add(new("pagina", $"Dit moet een geheel getal van 1 tot en met {Max} zijn."));
        return 1;
    }
}

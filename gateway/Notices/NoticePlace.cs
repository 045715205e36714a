using System.Globalization;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Notices;

/// <summary>Where a page of notices begins: after a place in the log, so that what is acknowledged meanwhile moves nothing.</summary>
internal static class NoticePlace
{
    /// <summary>Before the first.</summary>
    public const long Start = -1;

    /// <param name="text">What the page before said as its <c>volgende</c>; null or empty for the first page.</param>
    /// <param name="faults">Takes the fault, under <c>pagina</c>.</param>
    public static long Read(string? text, List<Fault> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Start;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return place;
        }

        faults.Add(new("pagina", "Dit moet zijn wat de vorige bladzijde als volgende noemde."));
        return Start;
    }
}

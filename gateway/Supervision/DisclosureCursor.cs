using System.Globalization;

namespace Bekend.Gateway.Supervision;

/// <summary>The last disclosure of a page: the next page begins after it.</summary>
/// <param name="Time">When it was recorded, in whole milliseconds.</param>
/// <param name="Position">Its place in the log: tells apart what was recorded in one millisecond.</param>
internal readonly record struct DisclosureCursor(DateTimeOffset Time, long Position)
{
    /// <summary>As addresses carry it: <c>1795424400000-17</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time.ToUnixTimeMilliseconds()}-{Position}");

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out DisclosureCursor cursor)
    {
        cursor = default;
        if (text?.Split('-') is not [var time, var position]
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || !long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return false;
        }

        cursor = new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), place);
        return true;
    }
}

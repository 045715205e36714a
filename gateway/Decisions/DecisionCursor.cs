using System.Globalization;

namespace Bekend.Gateway.Decisions;

/// <summary>The last line of a page of the decision log: the next page begins after it.</summary>
/// <param name="Time">When it was decided, in whole milliseconds.</param>
/// <param name="Id">Tells apart what was decided in one millisecond.</param>
internal readonly record struct DecisionCursor(DateTimeOffset Time, Guid Id)
{
    /// <summary>As addresses carry it: milliseconds since the epoch, a dash and 32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time.ToUnixTimeMilliseconds()}-{Id:N}");

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out DecisionCursor cursor)
    {
        cursor = default;
        if (text?.Split('-') is not [var time, var id]
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            || !Guid.TryParseExact(id, "N", out var guid))
        {
            return false;
        }

        cursor = new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), guid);
        return true;
    }
}

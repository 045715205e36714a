using System.Globalization;

namespace Bekend.Connector.Output;

/// <summary>How far the check of a log is: a line every five seconds.</summary>
internal sealed class LogProgress(TextWriter error, TimeProvider time, long total)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next = Interval;

    /// <param name="entries">Checked so far.</param>
    public void Update(long entries)
    {
        var elapsed = time.GetElapsedTime(_start);
        if (elapsed < _next)
        {
            return;
        }

        _next = elapsed + Interval;
        error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{entries:#,0} of {total:#,0} entries ({100.0 * entries / total:0} %), {entries / elapsed.TotalSeconds:#,0} a second"));
    }
}

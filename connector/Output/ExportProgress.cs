using System.Globalization;

namespace Bekend.Connector.Output;

/// <summary>How far an export is: a line every five seconds. How many there will be, nobody knows yet.</summary>
internal sealed class ExportProgress(TextWriter error, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next = Interval;

    /// <param name="disclosures">Written so far.</param>
    public void Update(long disclosures)
    {
        var elapsed = time.GetElapsedTime(_start);
        if (elapsed >= _next)
        {
            _next = elapsed + Interval;
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{disclosures:#,0} disclosures, {disclosures / elapsed.TotalSeconds:#,0} a second"));
        }
    }
}

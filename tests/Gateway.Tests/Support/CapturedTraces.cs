using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Every trace of every source in this process: names, tags, events and baggage, as an exporter would get them.</summary>
internal sealed class CapturedTraces : IDisposable
{
    private readonly ConcurrentQueue<string> _traces = new();
    private readonly ActivityListener _listener;

    public CapturedTraces()
    {
        _listener = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _traces.Enqueue(Describe(activity)),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public string Text => string.Join('\n', _traces);

    public void Dispose() => _listener.Dispose();

    private static string Describe(Activity activity) => string.Join(
        ' ',
        [
            activity.Source.Name, activity.OperationName, activity.DisplayName, activity.StatusDescription,
            .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
            .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
            .. activity.Events.SelectMany(item => item.Tags.Select(tag => $"{item.Name} {tag.Key}={tag.Value}")),
        ]);
}

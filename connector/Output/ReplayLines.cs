using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Replay;

namespace Bekend.Connector.Output;

/// <summary>A replay as JSON, one object a line; the last is the summary.</summary>
internal sealed class ReplayLines(TextWriter output) : IReplayReport
{
    public void Decided(ReplayedDecision decision, long line)
    {
        if (decision.Kind != ReplayKind.Same)
        {
            Write(ReplayJson.Format(decision, line));
        }
    }

    public void Read(LogLine line, long number)
    {
        if (ReplayJson.Format(line, number) is { } json)
        {
            Write(json);
        }
    }

    public void Finish(ReplayCounts counts, Covenant draft) => Write(ReplayJson.Format(counts, draft));

    private void Write(JsonObject json) => output.WriteLine(json.ToJsonString());
}

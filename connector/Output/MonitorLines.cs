using System.Globalization;
using System.Text.Json;
using Bekend.Connector.LogChecking;

namespace Bekend.Connector.Output;

/// <summary>What a monitor prints on standard output: a line for each look, or both checkpoints when they do not fit.</summary>
internal sealed class MonitorLines(TextWriter output, bool asJson)
{
    /// <summary>A look after which all is well.</summary>
    public void Write(string result, SignedTree now, Cosignatures? cosignatures)
    {
        var tree = now.Checkpoint;
        if (asJson)
        {
            WriteJson(new(result, tree.Origin, tree.Size, tree.Root.ToString(), cosignatures?.By, cosignatures?.IsEnough));
            return;
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"{result}\t{tree.Size}\t{tree.Root}");
        output.WriteLine(cosignatures is null ? line : $"{line}\t{cosignatures.Names}");
    }

    /// <summary>A look that shows something else than what follows from the last one.</summary>
    public void WriteEvidence(string result, SignedTree seen, SignedTree shown, string? file)
    {
        var tree = shown.Checkpoint;
        if (asJson)
        {
            WriteJson(new(result, tree.Origin, tree.Size, tree.Root.ToString(), null, null, seen.Note, shown.Note, file));
            return;
        }

        output.Write($"{seen.Note}\n{shown.Note}");
    }

    private void WriteJson(MonitorDocument document) => output.WriteLine(JsonSerializer.Serialize(document, OutputJson.Default.MonitorDocument));
}

using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Output;

/// <summary>Tells how far the change of a covenant's key is.</summary>
internal static class RotationLine
{
    /// <summary>Writes one line.</summary>
    public static void Write(TextWriter output, RotationReply rotation, bool asJson) => output.WriteLine(asJson
        ? JsonSerializer.Serialize(
            new RotationDocument(
                rotation.Convenant, rotation.Van, rotation.Naar, Phase(rotation), rotation.Signalen, rotation.Resterend, rotation.OudeVersieTot, rotation.LogIndex),
            OutputJson.Default.RotationDocument)
        : string.Create(CultureInfo.InvariantCulture, $"{PlainText.Line(rotation.Convenant)} version {rotation.Van} to {rotation.Naar}: {Explain(rotation)}"));

    /// <summary>Whether nothing more will happen.</summary>
    public static bool IsOver(RotationReply rotation) => rotation.Fase is "afgesloten";

    private static string Phase(RotationReply rotation) => rotation.Fase switch
    {
        "gestart" => "started",
        "omzetten" => "re-keying",
        "gewisseld" => "switched",
        "afsluiten" => "closing",
        "afgesloten" => "closed",
        _ => "unknown",
    };

    private static string Explain(RotationReply rotation) => Phase(rotation) switch
    {
        "started" => "started; the next key is being made",
        "re-keying" => string.Create(
            CultureInfo.InvariantCulture, $"re-keying, {rotation.Resterend ?? 0} of {rotation.Signalen ?? 0} signals to go{Share(rotation)}"),
        "switched" => $"new questions use the new key; the old one holds until {Time(rotation.OudeVersieTot)}",
        "closing" => "the old key is being destroyed",
        "closed" => $"closed; the old key was destroyed at {Time(rotation.AfgeslotenOp)}",
        _ => "in a phase that this program does not know",
    };

    private static string Share(RotationReply rotation) => rotation is { Signalen: > 0 and { } all, Resterend: { } left }
        ? string.Create(CultureInfo.InvariantCulture, $" ({100 * (all - left) / all}%)")
        : string.Empty;

    private static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-";
}

namespace Bekend.Gateway.Sampling;

/// <summary>Verdicts in records, on the wire and in forms.</summary>
internal static class Verdicts
{
    public static string Format(Verdict verdict) => verdict switch
    {
        Verdict.Good => "goed",
        Verdict.Irregular => "onregelmatig",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <returns>Null for any other text.</returns>
    public static Verdict? Parse(string? text) => text switch
    {
        "goed" => Verdict.Good,
        "onregelmatig" => Verdict.Irregular,
        _ => null,
    };
}

namespace Bekend.Connector.Output;

/// <summary>Shows a failure to a person.</summary>
internal static class FailureWriter
{
    /// <summary>Writes title, detail and every reason.</summary>
    public static void Write(TextWriter error, Failure failure)
    {
        error.WriteLine($"error: {failure.Title}");
        WriteIf(error, failure.Detail);
        foreach (var fault in failure.Faults)
        {
            error.WriteLine($"  - {fault}");
        }

        WriteIf(error, Join(Named("article", failure.Article), Named("rule", failure.Rule)));
        WriteIf(error, failure.Missing.Count == 0 ? null : $"missing: {string.Join(", ", failure.Missing)}");
        WriteIf(error, failure.RetryAfter is { } wait ? $"try again after {Duration.Format(wait)}" : null);
        WriteIf(error, Join(Named("code", failure.Code), Named("decision", failure.DecisionId)));
    }

    private static void WriteIf(TextWriter error, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            error.WriteLine($"  {text}");
        }
    }

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";

    private static string Join(params IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>());
}

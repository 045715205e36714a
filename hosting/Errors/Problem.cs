namespace Bekend.Hosting.Errors;

/// <summary>An answer that says no: RFC 9457 with the fields every Bekend service fills.</summary>
/// <param name="Code">Permanent code, such as <c>GW2101</c>; equals the number of the log event.</param>
/// <param name="Slug">Last segment of the problem type, kebab-case.</param>
/// <param name="Title">Short title in Dutch, the same for every occurrence.</param>
/// <param name="Status">HTTP status, 400 to 599.</param>
/// <param name="Detail">Full sentences in Dutch. Never repeats input, never hints whether a subject is known.</param>
/// <remarks>Source: RFC 9457; NL API Design Rules, problem-details.</remarks>
public sealed record Problem(string Code, string Slug, string Title, int Status, string Detail)
{
    /// <summary>Every fault found, for a 400; else empty.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Further members of the answer, in order; values are strings, string lists or null.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Extensions { get; init; } = [];

    /// <summary>When asking again makes sense; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Adds one member to the answer.</summary>
    public Problem With(string name, object? value) =>
        this with { Extensions = [.. Extensions, new(name, value)] };
}

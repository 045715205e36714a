namespace Bekend.Gateway.AccessRequests;

/// <summary>What a citizen said of a disclosure, as the log has it.</summary>
/// <param name="Kind"><c>rectificatie</c>, <c>bezwaar</c> or <c>beperking</c>; null when what is stored does not fit the log.</param>
/// <param name="Text">What the officer wrote down.</param>
internal sealed record SubjectNote(Guid Id, string? Kind, DateTimeOffset? At, string? By, string? Text)
{
    /// <summary>The kinds there are, by the articles of the AVG: 16, 21 and 18.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["rectificatie", "bezwaar", "beperking"];

    /// <summary>May name people: belongs in no log.</summary>
    public override string ToString() => $"{nameof(SubjectNote)} {Id}";
}

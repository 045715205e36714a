namespace Bekend.Connector.Output;

/// <summary>An answer as <c>bekend ask --json</c> prints it. Fields are only ever added.</summary>
internal sealed record AnswerDocument
{
    public required bool Known { get; init; }

    /// <summary><c>strong</c>, <c>probable</c>, <c>possible</c>, or null when not known.</summary>
    public required string? Strength { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public required IReadOnlyList<ContactDocument> Contacts { get; init; }

    /// <summary>Partners whose index did not answer; <c>known</c> false says nothing about them.</summary>
    public required IReadOnlyList<string> NotAnsweredBy { get; init; }

    public required string Meaning { get; init; }

    /// <summary>Next steps, in Dutch as the covenant gives them.</summary>
    public required IReadOnlyList<string> Next { get; init; }

    public required IReadOnlyList<DecisionDocument> Decisions { get; init; }

    public required string QuestionId { get; init; }

    public required Guid DisclosureId { get; init; }

    public required long LogIndex { get; init; }

    /// <summary>The verified receipt.</summary>
    public required string Receipt { get; init; }
}

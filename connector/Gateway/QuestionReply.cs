namespace Bekend.Connector.Gateway;

/// <summary>Answer to opening or fetching a question: evaluated, or waiting for a colleague.</summary>
internal sealed record QuestionReply
{
    public string? VraagId { get; init; }

    /// <summary><see cref="Wire.AwaitingApproval"/> while waiting.</summary>
    public string? Status { get; init; }

    public DateTimeOffset? VervaltOp { get; init; }

    public int? Sleutelversie { get; init; }

    public IReadOnlyList<string>? Geevalueerd { get; init; }

    /// <summary>DLEQ proof over the batch, 64 bytes base64url.</summary>
    public string? Bewijs { get; init; }

    /// <summary>Instead of that proof: what each of several holders evaluated and proved.</summary>
    public IReadOnlyList<PartReply?>? Deelbewijzen { get; init; }

    public IReadOnlyList<DecisionReply>? Beslissingen { get; init; }
}

using Bekend.Gateway.Errors;
using Bekend.Hosting.Errors;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.Questions;

/// <summary>A refused question as a problem: which article, which rule, which clause.</summary>
internal static class Refusal
{
    /// <param name="decisionId">The id under which the refusal is in the log.</param>
    /// <param name="decisions">All refused; the first gives the problem its code.</param>
    public static Problem ToProblem(Guid decisionId, IReadOnlyList<PartnerDecision> decisions)
    {
        var first = decisions[0];
        var problem = For(first.Reason);
        return (problem with { Detail = first.Because is { } because ? $"{problem.Detail} Het convenant zegt: {because.TrimEnd('.')}." : problem.Detail })
            .With("beslissingId", decisionId)
            .With("regel", first.Rule)
            .With("artikel", first.Article)
            .With("ontbreekt", first.Missing)
            .With("beslissingen", DecisionJson.ToArray(decisions));
    }

    private static Problem For(string? reason) => reason switch
    {
        nameof(DenyReason.Forbidden) => GatewayProblems.Forbidden,
        nameof(DenyReason.NoRule) => GatewayProblems.NoRule,
        nameof(DenyReason.CovenantNotValid) => GatewayProblems.CovenantNotValid,
        nameof(DenyReason.UnknownParty) => GatewayProblems.UnknownParty,
        nameof(DenyReason.UnknownRole) => GatewayProblems.UnknownRole,
        nameof(DenyReason.UnknownPurpose) => GatewayProblems.UnknownPurpose,
        nameof(DenyReason.UnknownLegalBasis) => GatewayProblems.UnknownLegalBasis,
        nameof(DenyReason.UnknownSignalKind) => GatewayProblems.UnknownSignalKind,
        _ => GatewayProblems.NotDecided,
    };
}

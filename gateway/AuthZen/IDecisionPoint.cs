using Bekend.Gateway.Identity;

namespace Bekend.Gateway.AuthZen;

/// <summary>Decides what AuthZEN asks (policy decision point). Pure: writes nothing, asks nobody.</summary>
internal interface IDecisionPoint
{
    /// <summary>Decides one request. What cannot be understood is refused, never thrown.</summary>
    /// <param name="caller">The policy enforcement point, or a person, that asks.</param>
    /// <param name="request">Complete.</param>
    Evaluation Evaluate(Caller caller, EvaluationRequest request);

    /// <summary>Everything of the searched type for which <see cref="Evaluate"/> says yes.</summary>
    /// <returns>Nothing for types and ids that are not known.</returns>
    SearchOutcome Search(Caller caller, SearchRequest request);
}

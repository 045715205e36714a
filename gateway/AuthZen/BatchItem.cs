using Bekend.Hosting.Errors;

namespace Bekend.Gateway.AuthZen;

/// <summary>One item of a batch, complete with its defaults; or what is wrong with it.</summary>
/// <param name="Request">Null when the item cannot be evaluated.</param>
/// <param name="Faults">Why not; empty when it can.</param>
internal sealed record BatchItem(EvaluationRequest? Request, IReadOnlyList<Fault> Faults);

namespace Bekend.Gateway.Disclosure;

/// <summary>A waiting question that is refused with a record, in one transaction.</summary>
/// <param name="Id">The question.</param>
/// <param name="Content">What it says from then on, sealed.</param>
internal sealed record RefusedQuestion(Guid Id, byte[] Content);

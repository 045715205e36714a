using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.AccessRequests;

/// <summary>A disclosure that shares a key with the person or address that an access request is about.</summary>
/// <param name="Disclosure">Held against the log.</param>
/// <param name="Strength">Of the strongest key they share: <c>sterk</c>, <c>waarschijnlijk</c> or <c>mogelijk</c>.</param>
internal sealed record SubjectMatch(CheckedDisclosure.Intact Disclosure, string Strength)
{
    /// <summary>Says nothing about whom it is about.</summary>
    public override string ToString() => $"{nameof(SubjectMatch)} {Disclosure.Overview.Id}";
}

namespace Bekend.Connector.Output;

/// <summary>Whom to call.</summary>
/// <param name="Phone">The number to call at the moment of the answer.</param>
/// <param name="Hours">Office hours, in Dutch as the gateway says them.</param>
/// <param name="Now">What the number is at that moment: <c>office</c>, <c>duty</c> or <c>closed</c>; null when the hours are not known.</param>
internal sealed record ContactDocument(
    string? Organisation, string? Name, string? Phone, string? Email, string? Hours, string? Now);

namespace Bekend.Gateway.Forwarding;

/// <summary>What the index of one partner answered.</summary>
/// <param name="Organisation">OIN of the partner.</param>
/// <param name="Answer">Null when it did not answer.</param>
internal sealed record PartnerAnswer(string Organisation, ServiceAnswer? Answer);

using Bekend.Gateway.Attention;

namespace Bekend.Gateway.Pages.Toezicht;

/// <summary>A point of attention with the form that closes it.</summary>
/// <param name="OrganisationName">As people know it.</param>
/// <param name="Fault">What is wrong with the explanation that was sent; null when nothing was.</param>
internal sealed record AttentionForm(AttentionPoint Point, string OrganisationName, string? Fault);

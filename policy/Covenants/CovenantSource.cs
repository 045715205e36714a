namespace Bekend.Policies.Covenants;

/// <summary>The signed paper behind the file (`bron`).</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Sha256">Its hash, as the file states it.</param>
/// <param name="PrivacyOfficerAdvice">Day of the privacy officer's advice (`fg-advies`).</param>
/// <param name="Dpia">Reference of the impact assessment.</param>
/// <param name="Law">The law it rests on (`wet`).</param>
public sealed record CovenantSource(string? Document, string? Sha256, DateOnly? PrivacyOfficerAdvice, string? Dpia, string? Law);

namespace Bekend.Policies.Covenants;

/// <summary>One organisation that signed the covenant.</summary>
/// <param name="Name">Its name in the file; the OIN itself when the file gives only that.</param>
/// <param name="Oin">Its OIN; null when the file does not give one, and then nobody can act as this member.</param>
public sealed record Member(string Name, Oin? Oin);

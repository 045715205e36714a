namespace Bekend.Policies.Covenants;

/// <summary>A category of organisations with the same rights (`partijen`).</summary>
/// <param name="Name">Unique in the covenant.</param>
/// <param name="Members">At least one.</param>
/// <param name="Roles">Roles its employees may ask in; empty when the party is only asked.</param>
/// <param name="Secrecy">The duty of secrecy it is under (`geheimhouding`), or null.</param>
public sealed record Party(string Name, IReadOnlyList<Member> Members, IReadOnlyList<string> Roles, string? Secrecy);

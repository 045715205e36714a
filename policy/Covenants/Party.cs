namespace Bekend.Policies.Covenants;

/// <summary>A category of organisations with the same rights (`partijen`).</summary>
/// <param name="Name">Unique in the covenant.</param>
/// <param name="Members">At least one.</param>
/// <param name="Roles">Roles its employees may ask in; empty when the party is only asked.</param>
/// <param name="Secrecy">The duties of secrecy it is under (`geheimhouding`), each as the law and article that impose it; empty when none.</param>
public sealed record Party(string Name, IReadOnlyList<Member> Members, IReadOnlyList<string> Roles, IReadOnlyList<string> Secrecy)
{
    /// <summary>Whether its members are public authorities (`overheid`); null when the file does not say.</summary>
    public bool? IsPublicAuthority { get; init; }
}

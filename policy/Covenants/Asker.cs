namespace Bekend.Policies.Covenants;

/// <summary>Who asks (`wie`): <c>gemeente/casusregisseur</c>, or <c>corporatie</c> for every role of that party.</summary>
/// <param name="Party">Name of a party.</param>
/// <param name="Role">One of its roles; null means any of them.</param>
public sealed record Asker(string Party, string? Role)
{
    /// <summary>As written in the file.</summary>
    public override string ToString() => Role is null ? Party : $"{Party}/{Role}";
}

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>One way to read a person's name.</summary>
/// <param name="Surname">Normalised, a–z, not empty.</param>
/// <param name="Given">First given name, normalised, a–z, not empty.</param>
internal readonly record struct NameReading(string Surname, string Given)
{
    /// <summary>Never the names.</summary>
    public override string ToString() => nameof(NameReading);
}

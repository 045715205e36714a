namespace Bekend.Hosting.Http;

/// <summary>A pseudonym with the kind of match key it stands for.</summary>
/// <param name="Kind">K1, A1, …; not checked here.</param>
/// <param name="Pseudonym">32 bytes; not checked to be a point.</param>
public sealed record KindedPseudonym(string Kind, byte[] Pseudonym)
{
    /// <summary>Names the kind only: a pseudonym belongs in no log.</summary>
    public override string ToString() => Kind;
}

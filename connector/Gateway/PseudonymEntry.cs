namespace Bekend.Connector.Gateway;

/// <summary>One pseudonym with the kind of key it came from.</summary>
/// <param name="Soort">Kind, such as <c>K1</c>.</param>
/// <param name="Pseudoniem">32 bytes, base64url.</param>
internal sealed record PseudonymEntry(string Soort, string Pseudoniem)
{
    /// <summary>The generated text would show the pseudonym.</summary>
    public override string ToString() => nameof(PseudonymEntry);
}

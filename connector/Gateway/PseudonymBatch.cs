namespace Bekend.Connector.Gateway;

/// <summary>What a batch of points came to.</summary>
/// <param name="KeyVersion">Version of the covenant's key.</param>
/// <param name="Pseudonyms">As base64url, by position.</param>
internal sealed record PseudonymBatch(int KeyVersion, string[] Pseudonyms)
{
    /// <summary>Says nothing about any subject.</summary>
    public override string ToString() => nameof(PseudonymBatch);
}

namespace Bekend.Connector.Gateway;

/// <summary>Body of <c>POST /v1/inzageverzoeken</c>.</summary>
internal sealed record AccessRequest(string Convenant, string Soort, IReadOnlyList<PseudonymEntry> Pseudoniemen)
{
    /// <summary>The generated text would show pseudonyms.</summary>
    public override string ToString() => nameof(AccessRequest);
}

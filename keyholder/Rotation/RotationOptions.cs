namespace Bekend.KeyHolding.Rotation;

/// <summary>To whom the factor between two keys may be sealed. Section <c>Rotation</c>.</summary>
public sealed class RotationOptions
{
    /// <summary>The rotation key of each index by its name: 32 bytes, base64url, as in the index's file <c>rotation-key.pub</c>. Default none: nothing can be rotated.</summary>
    public IReadOnlyDictionary<string, string> Indexes { get; set; } = new Dictionary<string, string>();
}

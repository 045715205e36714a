using System.Buffers.Text;
using Bekend.Pseudonyms.Keys;
using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Rotation;

/// <summary>Checks every pinned key: what is sealed to a wrong one is lost, and only noticed in the middle of a rotation.</summary>
internal sealed class RotationOptionsValidator : IValidateOptions<RotationOptions>
{
    public ValidateOptionsResult Validate(string? name, RotationOptions options)
    {
        var faults = options.Indexes
            .Where(index => Decode(index.Value) is null)
            .Select(index => $"`Rotation:Indexes:{index.Key}` must be the rotation key of an index: 32 bytes, base64url without padding")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <returns>32 bytes, or null.</returns>
    public static byte[]? Decode(string text) =>
        text.Length == Base64Url.GetEncodedLength(RotationBoxKey.PublicKeySize)
        && Base64Url.IsValid(text, out var length)
        && length == RotationBoxKey.PublicKeySize
            ? Base64Url.DecodeFromChars(text)
            : null;
}

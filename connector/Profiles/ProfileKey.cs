using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Connector.Profiles;

/// <summary>The private key of a profile: a JSON Web Key (RFC 7517) on P-256.</summary>
internal sealed record ProfileKey
{
    private const int CoordinateLength = 32;

    public string? Kty { get; init; }

    public string? Crv { get; init; }

    public string? X { get; init; }

    public string? Y { get; init; }

    public string? D { get; init; }

    public string? Kid { get; init; }

    /// <summary>Makes the key ready to sign ES256.</summary>
    /// <returns>Null when this is not a whole and consistent P-256 private key.</returns>
    public SigningCredentials? ToSigningCredentials()
    {
        if (Kty != "EC" || Crv != "P-256" || Decode(X) is not { } x || Decode(Y) is not { } y || Decode(D) is not { } d)
        {
            return null;
        }

        try
        {
            var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d, Q = { X = x, Y = y } });
            return new SigningCredentials(new ECDsaSecurityKey(ecdsa) { KeyId = Kid }, SecurityAlgorithms.EcdsaSha256);
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(d);
        }
    }

    /// <summary>Says only what kind of object this is; the generated text would show the private part.</summary>
    public override string ToString() => nameof(ProfileKey);

    private static byte[]? Decode(string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            var bytes = Base64UrlEncoder.DecodeBytes(text);
            return bytes.Length == CoordinateLength ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

using System.Security.Cryptography;
using Bekend.Gateway.Storage;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Identity.Issuer;

/// <summary>The embedded issuer's signing key: P-256, made at first start, kept encrypted.</summary>
internal sealed class IssuerKey : IDisposable
{
    private readonly ECDsa _key;

    public IssuerKey(StoredSecrets secrets)
    {
        var pkcs8 = secrets.GetOrAdd("issuer-key", NewKey);
        try
        {
            _key = ECDsa.Create();
            _key.ImportPkcs8PrivateKey(pkcs8, out _);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }

        var parameters = _key.ExportParameters(includePrivateParameters: false);
        Jwk = new()
        {
            Kty = "EC",
            Crv = "P-256",
            Use = "sig",
            Alg = SecurityAlgorithms.EcdsaSha256,
            X = Base64UrlEncoder.Encode(parameters.Q.X),
            Y = Base64UrlEncoder.Encode(parameters.Q.Y),
        };
        Jwk.Kid = Base64UrlEncoder.Encode(Jwk.ComputeJwkThumbprint());

        // A cache of its own: the shared one would give the next issuer in this process a signer over a disposed key.
        var signing = new ECDsaSecurityKey(_key) { KeyId = Jwk.Kid, CryptoProviderFactory = new() };
        Credentials = new(signing, SecurityAlgorithms.EcdsaSha256);
        PublicKey = new ECDsaSecurityKey(ECDsa.Create(parameters)) { KeyId = Jwk.Kid };
    }

    /// <summary>What the issuer publishes.</summary>
    public JsonWebKey Jwk { get; }

    public SigningCredentials Credentials { get; }

    public SecurityKey PublicKey { get; }

    public void Dispose() => _key.Dispose();

    private static byte[] NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }
}

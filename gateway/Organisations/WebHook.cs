using System.Buffers.Text;

namespace Bekend.Gateway.Organisations;

/// <summary>Where an organisation wants its notices sent, as written.</summary>
/// <param name="Url">https; http on loopback only.</param>
/// <param name="Geheim">Shared secret that signs them: base64url without padding, 32 bytes or more.</param>
internal sealed record WebHook(string Url, string Geheim)
{
    private const int LeastBytes = 32;

    /// <summary>Everything that is wrong, without the secret.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url)
            || url.UserInfo.Length > 0
            || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            yield return "`url` must be an https address without a user name; http on loopback only";
        }

        if (Geheim is null || !Base64Url.IsValid(Geheim, out var length) || length < LeastBytes)
        {
            yield return $"`geheim` must be base64url of {LeastBytes} bytes or more";
        }
    }

    /// <summary>The secret's bytes; only of a hook that has no faults. The caller clears them.</summary>
    public byte[] Secret() => Base64Url.DecodeFromChars(Geheim);

    /// <summary>Never the secret.</summary>
    public override string ToString() => nameof(WebHook);
}

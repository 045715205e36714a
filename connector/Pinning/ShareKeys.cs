using Bekend.Connector.Gateway;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Connector.Pinning;

/// <summary>Reads the keys of shares. They are not pinned: they count because they make up the key that is.</summary>
internal static class ShareKeys
{
    /// <param name="key">32 bytes, pinned.</param>
    /// <returns>Null when they are not those of holders 1 to n, or do not make up that key.</returns>
    public static SharedPublicKey? Read(byte[] key, SharesReply reply)
    {
        var holders = reply.Houders ?? [];
        if (holders.Index().Any(item => item.Item?.Houder != item.Index + 1))
        {
            return null;
        }

        var shares = Base64UrlText.DecodeAll([.. holders.Select(holder => holder!.PubliekeSleutel!)], holders.Count, GroupElement.Size);
        return shares is not null && SharedPublicKey.TryCreate(new(reply.Nodig, holders.Count), key, shares, out var shared) ? shared : null;
    }
}

using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Bekend.Gateway.Pages.Assets;

/// <summary>What the pages load. It is inside this assembly, so it is there wherever the program is started from.</summary>
internal sealed class AssetCatalogue
{
    private const string Prefix = "wwwroot/";
    private const int VersionLength = 12;

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Asset> _assets = Read().ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);

    public IEnumerable<Asset> All => _assets.Values;

    /// <param name="path">From the root, with its slash.</param>
    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    private static IEnumerable<Asset> Read()
    {
        var assembly = typeof(AssetCatalogue).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (Types.TryGetValue(Path.GetExtension(name), out var type))
            {
                var plain = Bytes(assembly, name)!;
                var version = Convert.ToHexStringLower(SHA256.HashData(plain))[..VersionLength];
                yield return new(name[(Prefix.Length - 1)..], type, version, plain, Bytes(assembly, name + ".br"), Bytes(assembly, name + ".gz"));
            }
        }
    }

    private static byte[]? Bytes(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name);
        if (resource is null)
        {
            return null;
        }

        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}

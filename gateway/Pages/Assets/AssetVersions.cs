using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Bekend.Gateway.Pages.Assets;

/// <summary>Adds the version of its content to an asset's address (<c>asp-append-version</c>), so that it may be kept for good.</summary>
internal sealed class AssetVersions(AssetCatalogue assets) : IFileVersionProvider
{
    /// <exception cref="InvalidOperationException">There is no such asset: a page asks for what is not built.</exception>
    public string AddFileVersionToPath(PathString requestPathBase, string path) =>
        assets.Find(path) is { } asset
            ? $"{path}?v={asset.Version}"
            : throw new InvalidOperationException("A page asks for an asset that was not built.");
}

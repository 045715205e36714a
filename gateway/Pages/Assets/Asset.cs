namespace Bekend.Gateway.Pages.Assets;

/// <summary>A style sheet, script, font or picture of the pages.</summary>
/// <param name="Path">From the root, such as <c>/css/bekend.css</c>.</param>
/// <param name="ContentType">With charset where it is text.</param>
/// <param name="Version">Changes with the content.</param>
/// <param name="Plain">As it is.</param>
/// <param name="Brotli">Compressed when it was built; null where that gains nothing.</param>
/// <param name="Gzip">As <paramref name="Brotli"/>.</param>
internal sealed record Asset(string Path, string ContentType, string Version, byte[] Plain, byte[]? Brotli, byte[]? Gzip);

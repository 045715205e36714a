using System.Text.RegularExpressions;

namespace Bekend.Gateway.Pages;

/// <summary>Which addresses are pages for people; all others belong to programs and keep their JSON.</summary>
internal static partial class PagePaths
{
    public static bool IsPage(PathString path) => !Programs().IsMatch(path.Value ?? string.Empty);

    [GeneratedRegex(@"^/(v\d+|access|log|oauth|health|\.well-known|css|js|fonts)(/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Programs();
}

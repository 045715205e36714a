using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Support;

/// <summary>What a visitor looks through.</summary>
/// <param name="Width">CSS pixels.</param>
/// <param name="Language">Language of the pages: nl or en.</param>
/// <param name="Script">Whether scripts run.</param>
/// <param name="Scheme">Light or dark.</param>
internal sealed record Device(int Width = 1280, string Language = "nl", bool Script = true, ColorScheme Scheme = ColorScheme.Light)
{
    public static Device Desk { get; } = new();

    public static Device Phone { get; } = new(Width: 360);

    /// <summary>The narrowest that a page must work at: 1280 pixels at 400 % (WCAG 2.2, 1.4.10).</summary>
    public const int Narrowest = 320;

    public int Height => Width < 700 ? 740 : 900;
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Support;

/// <summary>What holds for every page in every state.</summary>
internal static class PageCheck
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>What is left of A4 between the margins, in CSS pixels.</summary>
    private const int Paper = 672;

    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "screenshots");

    public static async Task RunAsync(Visitor visitor, string name)
    {
        var page = visitor.Page;

        // axe is a script: without scripts it would wait for ever.
        Assert.True(visitor.Device.Script, "A page is checked with scripts on.");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var device in new[] { Device.Desk, Device.Phone })
            {
                await page.SetViewportSizeAsync(device.Width, device.Height);
                await AssertAccessibleAsync(page, $"{name}, {device.Width} px, {scheme}");
                await AssertNoScrollAsync(page, $"{name} at {device.Width} px");
                await TakeAsync(page, $"{name}-{device.Width}-{scheme.ToString().ToLowerInvariant()}.png");
            }
        }

        await page.SetViewportSizeAsync(Device.Narrowest, Device.Phone.Height);
        await AssertNoScrollAsync(page, $"{name} at {Device.Narrowest} px");
        await page.SetViewportSizeAsync(visitor.Device.Width, visitor.Device.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = visitor.Device.Scheme, ReducedMotion = ReducedMotion.Reduce });
        visitor.Complaints.AssertNone();
    }

    public static async Task LookAsync(Visitor visitor, string name)
    {
        foreach (var device in new[] { Device.Desk, Device.Phone })
        {
            await visitor.Page.SetViewportSizeAsync(device.Width, device.Height);
            await TakeAsync(visitor.Page, $"{name}-{device.Width}.png");
        }

        await visitor.Page.SetViewportSizeAsync(Device.Narrowest, Device.Phone.Height);
        await AssertNoScrollAsync(visitor.Page, $"{name} at {Device.Narrowest} px");
        await visitor.Page.SetViewportSizeAsync(visitor.Device.Width, visitor.Device.Height);
        visitor.Complaints.AssertNone();
    }

    /// <summary>Paper is white, whatever the screen is, and nothing on it can be clicked.</summary>
    public static async Task PrintAsync(Visitor visitor, string name)
    {
        var page = visitor.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(Paper, Device.Desk.Height);
        await AssertNoScrollAsync(page, $"{name} on paper");
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(0, await page.Locator("nav:visible, button:visible, .app-session:visible").CountAsync());
        await TakeAsync(page, $"{name}-print.png");
        await page.SetViewportSizeAsync(visitor.Device.Width, visitor.Device.Height);
        await page.EmulateMediaAsync(new() { Media = Media.Null, ColorScheme = visitor.Device.Scheme });
    }

    private static async Task AssertAccessibleAsync(IPage page, string where)
    {
        var result = await page.RunAxe(Rules);
        Assert.NotEmpty(result.Passes);
        var violations = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}\n    {violation.Help}"));
        Assert.True(result.Violations.Length == 0, $"{where}:\n  {string.Join("\n  ", violations)}");
    }

    /// <summary>Nobody reads a page that scrolls both ways; a wide table scrolls within its own frame.</summary>
    private static async Task AssertNoScrollAsync(IPage page, string where)
    {
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{where} is {over} px too wide");
    }

    private static async Task TakeAsync(IPage page, string file)
    {
        Directory.CreateDirectory(Pictures);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, file), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}

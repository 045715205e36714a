using System.Text;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Support;

/// <summary>Somebody with a browser of their own, of whom every byte sent is kept.</summary>
/// <remarks>
/// At its end it fails the test when the browser complained of anything, asked another host for anything, or sent a
/// <see cref="Secret"/>.
/// </remarks>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly Stage _stage;
    private readonly Wire _wire;
    private readonly IBrowserContext _context;
    private readonly List<Secret> _secrets = [];
    private readonly List<string> _requests = [];

    private Visitor(Stage stage, Wire wire, IBrowserContext context, IPage page, Device device)
    {
        (_stage, _wire, _context, Page, Device) = (stage, wire, context, page, device);
        Complaints = new(context);
        context.Request += (_, request) =>
        {
            lock (_requests)
            {
                _requests.Add($"{request.Method} {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public Device Device { get; }

    public Complaints Complaints { get; }

    /// <summary>Address of the gateway as this visitor sees it; without a slash at the end.</summary>
    public string Address => _wire.Address;

    /// <summary>Bytes that came in so far, headers included.</summary>
    public long Received => _wire.Received;

    /// <summary>Method and address of every request so far, those of redirects too.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Opens a browser window with nothing in it.</summary>
    /// <param name="device">Null for <see cref="Device.Desk"/>.</param>
    /// <param name="account">Signed in as this demo account; null for nobody.</param>
    public static async Task<Visitor> OpenAsync(Stage stage, Device? device = null, DemoAccount? account = null)
    {
        var session = account is null ? null : await stage.Sessions.GetAsync(account, () => SignInOnceAsync(stage, account));
        return await OpenWithAsync(stage, device ?? Device.Desk, session);
    }

    /// <summary>Opens a page and waits until it is there.</summary>
    /// <param name="path">From the root, with its slash.</param>
    /// <returns>Status of the answer, after redirects.</returns>
    public async Task<int> GoAsync(string path)
    {
        var response = await Page.GotoAsync(_wire.Address + path, new() { WaitUntil = WaitUntilState.Load });
        return response!.Status;
    }

    /// <summary>What is typed from now on under this text may not be in anything that is sent.</summary>
    public void KeepSecret(params string[] texts) => _secrets.AddRange(texts.Select(text => new Secret(text)));

    /// <summary>Signs in on the pages, with password and code. Most tests give <see cref="OpenAsync"/> an account instead.</summary>
    public async Task SignInAsync(DemoAccount account)
    {
        if (!Page.Url.Contains("/aanmelden", StringComparison.Ordinal))
        {
            await GoAsync("/aanmelden");
        }

        await SignInOnAsync(Page, account);
    }

    /// <summary>Signs in on a page of this visitor's that asks for it, such as another tab.</summary>
    public Task SignInOnAsync(IPage page, DemoAccount account) =>
        SignIn.RunAsync(page, account, _stage.Sessions.NextStep(account, TimeProvider.System.GetUtcNow()));

    /// <summary>Holds this state of the page against every rule there is, light and dark, wide and narrow; keeps its pictures.</summary>
    /// <param name="name">Of the page and state, such as <c>bevragen-bekend</c>: starts the names of the pictures.</param>
    public Task CheckAsync(string name) => PageCheck.RunAsync(this, name);

    /// <summary>Holds the page against what holds without scripts too, wide and narrow; keeps its pictures.</summary>
    /// <param name="name">As of <see cref="CheckAsync"/>.</param>
    public Task LookAsync(string name) => PageCheck.LookAsync(this, name);

    /// <summary>Holds the page on paper against what holds there; keeps its picture.</summary>
    /// <param name="name">As of <see cref="CheckAsync"/>.</param>
    public Task PrintAsync(string name) => PageCheck.PrintAsync(this, name);

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        await _wire.DisposeAsync();
        Complaints.AssertNone();
        Assert.All(Requests, request => Assert.Contains($" {Address}/", request, StringComparison.Ordinal));
        AssertKept(Encoding.UTF8.GetString(_wire.Sent()));
    }

    private static async Task<Visitor> OpenWithAsync(Stage stage, Device device, string? session)
    {
        var wire = new Wire(new(stage.Demo.Gateway));
        var context = await stage.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            ColorScheme = device.Scheme,
            JavaScriptEnabled = device.Script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "nl-NL",
            StorageState = session,
        });
        context.SetDefaultTimeout(BrowserFixture.Patience);
        if (device.Language != "nl")
        {
            await context.AddCookiesAsync([new() { Name = "bekend-taal", Value = device.Language, Url = wire.Address }]);
        }

        return new(stage, wire, context, await context.NewPageAsync(), device);
    }

    private static async Task<string> SignInOnceAsync(Stage stage, DemoAccount account)
    {
        await using var visitor = await OpenWithAsync(stage, Device.Desk, session: null);

        // A page that every account may open; where somebody starts is another test's matter.
        await visitor.GoAsync("/aanmelden?terug=%2Fconvenanten");
        await visitor.SignInAsync(account);
        return await visitor._context.StorageStateAsync();
    }

    private void AssertKept(string sent)
    {
        Assert.Contains(" HTTP/1.1\r\n", sent, StringComparison.Ordinal);
        var told = _secrets.Where(secret => secret.IsIn(sent)).ToList();
        Assert.True(told.Count == 0, $"the browser sent {string.Join(", ", told)}");
    }
}

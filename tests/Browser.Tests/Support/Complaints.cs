using System.Globalization;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Support;

/// <summary>Everything a browser complains of: errors and warnings of the console, exceptions, requests that failed.</summary>
internal sealed class Complaints
{
    private readonly List<string> _all = [];
    private readonly HashSet<int> _expected = [];
    private bool _isBreaking;

    public Complaints(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Add($"console {message.Type}: {message.Text}");
            }
        };
        context.WebError += (_, error) => Add($"exception: {error.Error}");
        context.RequestFailed += (_, request) =>
        {
            // A page that is left gives up what it still asks for.
            if (request.Failure != "net::ERR_ABORTED")
            {
                Add($"failed: {request.Method} {request.Url}: {request.Failure}");
            }
        };
    }

    /// <summary>From now on an answer with this status is part of the test; Chromium tells each on the console.</summary>
    public void Expect(int status)
    {
        lock (_all)
        {
            _expected.Add(status);
        }
    }

    /// <summary>From now on connections that break are part of the test.</summary>
    public void ExpectBrokenConnections()
    {
        lock (_all)
        {
            _isBreaking = true;
        }
    }

    /// <summary>Fails the test when there was any.</summary>
    public void AssertNone()
    {
        lock (_all)
        {
            var left = _all.Where(complaint => !(_isBreaking && complaint.Contains("net::ERR_", StringComparison.Ordinal)) && !_expected.Any(status =>
                complaint.Contains(string.Create(CultureInfo.InvariantCulture, $"the server responded with a status of {status} "), StringComparison.Ordinal)));
            Assert.True(!left.Any(), string.Join(Environment.NewLine, left));
        }
    }

    private void Add(string complaint)
    {
        lock (_all)
        {
            _all.Add(complaint);
        }
    }
}

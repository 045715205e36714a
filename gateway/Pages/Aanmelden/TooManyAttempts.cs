using System.Globalization;
using Bekend.Gateway.Accounts;
using Bekend.Gateway.Accounts.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Aanmelden;

/// <summary>The answer to an address that tried too often: 429, for which there is a page.</summary>
internal static class TooManyAttempts
{
    public static IActionResult Limit(this PageModel page, ILogger logger)
    {
        AccountLog.AddressLimited(logger);
        page.Response.Headers.RetryAfter = ((int)AddressLimiter.Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return page.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}

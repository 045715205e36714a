using Bekend.Gateway.Accounts.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Bekend.Gateway.Pages.Aanmelden;

/// <summary>A form of before somebody signed in or out, sent after it, fails its antiforgery check: back to a fresh one, which says so.</summary>
/// <remarks>The check itself stays as it is. A form of another site fails it too, and is sent the same way: nothing was done.</remarks>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaleFormAttribute : Attribute, IAlwaysRunResultFilter
{
    /// <summary>Whether somebody with a session gets the error page instead, since going elsewhere would look as if it was done.</summary>
    public bool OnlyWithoutSession { get; set; }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult
            && !(OnlyWithoutSession && context.HttpContext.User.Identity?.IsAuthenticated == true))
        {
            string? back = context.HttpContext.Request.Query[SignInPath.Return];
            context.Result = new LocalRedirectResult(SignInPath.To(SignInPath.Page, back, SignInNotice.TooOld));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // The answer is on its way.
    }
}

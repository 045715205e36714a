using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Authentication that cannot reach what it needs: the database of sessions, for one.</summary>
internal sealed class FailingAuthentication(Func<Exception> failure) : IAuthenticationService
{
    public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) => throw failure();

    public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw failure();

    public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw failure();

    public Task SignInAsync(HttpContext context, string? scheme, ClaimsPrincipal principal, AuthenticationProperties? properties) => throw failure();

    public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => throw failure();
}

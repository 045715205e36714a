using System.Security.Claims;
using Bekend.Gateway.Accounts.Storage;
using Bekend.Gateway.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Accounts.Sessions;

/// <summary>Starts, finds and ends sessions.</summary>
/// <remarks>
/// The cookie names a session; who that is, and with which roles, is read from the accounts at every request. So a role that is taken
/// away, an account that is disabled and a session that was ended are over at the next request, on every gateway.
/// </remarks>
internal sealed class SessionRegister(
    AccountsDbContext database, IOptions<AccountOptions> options, TimeProvider clock, ILogger<SessionRegister> logger)
{
    private const string SessionId = "sessie";

    /// <summary>Signs somebody in who has shown who it is: always a new session, so that none can be planted beforehand.</summary>
    /// <returns>The principal, as the next request will have it.</returns>
    public async Task<ClaimsPrincipal> StartAsync(HttpContext context, Account account)
    {
        var session = new AccountSession
        {
            Id = Guid.NewGuid(),
            AccountId = account.Id,
            Stamp = account.SecurityStamp!,
            EndsAt = clock.GetUtcNow() + options.Value.AbsoluteLimit,
        };
        database.Sessions.Add(session);
        await database.SaveChangesAsync(context.RequestAborted);

        // Encrypted, the ticket names the session and nobody: no name or role in a cookie can be out of date.
        var ticket = new AuthenticationProperties();
        ticket.SetString(SessionId, session.Id.ToString());
        await context.SignInAsync(Schemes.Session, new(new ClaimsIdentity(Schemes.Session)), ticket);
        AccountLog.SignedIn(logger, account.Id);
        return await PrincipalAsync(account, context.RequestAborted);
    }

    /// <summary>The person whose session a ticket names.</summary>
    /// <returns>Null when the session has ended, or its account may not have one any more.</returns>
    public async Task<ClaimsPrincipal?> FindAsync(AuthenticationProperties ticket, CancellationToken cancellationToken)
    {
        if (IdOf(ticket) is not { } id)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var account = await database.Sessions.AsNoTracking()
            .Where(session => session.Id == id && session.EndsAt > now)
            .Join(
                database.Users.Where(account => !account.IsDisabled),
                session => new { Id = session.AccountId, Stamp = (string?)session.Stamp },
                account => new { account.Id, Stamp = account.SecurityStamp },
                (_, account) => account)
            .SingleOrDefaultAsync(cancellationToken);
        return account is null ? null : await PrincipalAsync(account, cancellationToken);
    }

    /// <summary>Ends the session of this request, for whoever else may have its cookie too.</summary>
    public async Task EndAsync(HttpContext context)
    {
        var cookie = await context.AuthenticateAsync(Schemes.Session);
        if (IdOf(cookie.Properties) is { } id)
        {
            await database.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync(context.RequestAborted);
        }

        await context.SignOutAsync(Schemes.Session);
    }

    /// <summary>Forgets sessions that are over.</summary>
    public Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.Sessions.Where(session => session.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    private static Guid? IdOf(AuthenticationProperties? ticket) =>
        Guid.TryParse(ticket?.GetString(SessionId), out var id) ? id : null;

    private async Task<ClaimsPrincipal> PrincipalAsync(Account account, CancellationToken cancellationToken)
    {
        var claims = await database.UserClaims.AsNoTracking().Where(claim => claim.UserId == account.Id).ToListAsync(cancellationToken);
        return PersonPrincipal.Create(account, claims.Select(claim => claim.ToClaim()));
    }
}

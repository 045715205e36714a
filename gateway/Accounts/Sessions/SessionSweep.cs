using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Accounts.Sessions;

/// <summary>Forgets sessions that nobody can use any more.</summary>
internal sealed class SessionSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SessionSweep> logger)
    : PeriodicTask("session sweep", TimeSpan.FromMinutes(15), clock, logger)
{
    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SessionRegister>().SweepAsync(cancellationToken);
    }
}

using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Witnesses;

/// <summary>Witnesses of the log.</summary>
internal static class WitnessSetup
{
    public static void AddWitnesses(this IServiceCollection services)
    {
        services.AddCheckedOptions<WitnessOptions>("Witnesses");
        services.AddSingleton<WitnessPolicySource>();
        services.AddSingleton<WitnessClient>();
        services.AddSingleton<Quorum>();
        services.AddSingleton<Cosigner>();
        services.AddHostedService<WitnessTask>();
    }

    /// <summary>Answers <c>/health/witnesses</c>: 200 while enough witnesses cosign, 503 while not; 404 where nobody is asked.</summary>
    public static void MapWitnessHealth(this WebApplication app)
    {
        var quorum = app.Services.GetRequiredService<Quorum>();
        if (app.Services.GetRequiredService<Cosigner>().IsOn)
        {
            app.MapGet("/health/witnesses", () => quorum.IsMissing ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Text("cosigned"));
        }
    }
}

using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Shares;

/// <summary>A holder of shares: the same evaluations, and rounds in which keys are made together.</summary>
internal static class SharesSetup
{
    public static void AddShares(this IServiceCollection services)
    {
        services.AddCheckedOptions<ThresholdOptions>("Threshold");
        services.AddSingleton<IValidateOptions<ThresholdOptions>, ThresholdOptionsValidator>();
        services.AddSingleton<Members>();
        services.AddSingleton<KeyShares>();
        services.AddSingleton<KeyMaking>();
    }

    /// <summary>Whether this holder shares its keys with others.</summary>
    public static bool SharesKeys(this WebApplication app) => app.Services.GetRequiredService<IOptions<ThresholdOptions>>().Value.IsShared;

    public static void MapShares(this IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/evaluaties", ShareEvaluationEndpoint.HandleAsync);
        app.MapPost("/v1/sleuteldelen", KeyMakingEndpoints.ShowAsync);
        app.MapPost("/v1/sleuteldelen/toezegging", KeyMakingEndpoints.CommitAsync);
        app.MapPost("/v1/sleuteldelen/onthulling", KeyMakingEndpoints.RevealAsync);
        app.MapPost("/v1/sleuteldelen/deel", KeyMakingEndpoints.TakeAsync);
        app.MapPost("/v1/sleuteldelen/bevestiging", KeyMakingEndpoints.ConfirmAsync);
    }
}

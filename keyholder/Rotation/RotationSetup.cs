using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Rotation;

/// <summary>The key holder's part in a rotation: the next key, the sealed factor, the end of the old key.</summary>
internal static class RotationSetup
{
    public static void AddRotation(this IServiceCollection services)
    {
        services.AddCheckedOptions<RotationOptions>("Rotation");
        services.AddSingleton<IValidateOptions<RotationOptions>, RotationOptionsValidator>();
        services.AddHostedService<DestroyedKeySweep>();
    }

    public static void MapRotation(this IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/sleutels/opvolging", NextKeyEndpoint.HandleAsync);
        app.MapPost("/v1/sleutels/wisseldoos", BoxEndpoint.HandleAsync);
        app.MapPost("/v1/sleutels/vernietiging", DestroyEndpoint.HandleAsync);
    }
}

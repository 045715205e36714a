namespace Bekend.Gateway.Rotation;

/// <summary>Rotation of covenants' keys.</summary>
internal static class RotationSetup
{
    public static void AddRotation(this IServiceCollection services)
    {
        services.AddSingleton<KeyVersions>();
        services.AddSingleton<RotationEntry>();
        services.AddSingleton<RotationServices>();
        services.AddSingleton<RotationDriver>();
        services.AddHostedService<RotationTask>();
    }

    public static void MapRotation(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/convenanten/{id}/sleutels/rotatie").RequireAuthorization(Identity.Policies.Beheerder);
        group.MapPost(string.Empty, RotationEndpoints.StartAsync);
        group.MapGet(string.Empty, RotationEndpoints.ShowAsync);
    }
}

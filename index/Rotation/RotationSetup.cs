namespace Bekend.Indexing.Rotation;

/// <summary>The index's part in a rotation: both versions valid meanwhile, every row brought over, the factor forgotten at the end.</summary>
internal static class RotationSetup
{
    public static void AddRotation(this IServiceCollection services)
    {
        services.AddSingleton<KeyStands>();
        services.AddSingleton<RekeyTask>();
        services.AddHostedService(provider => provider.GetRequiredService<RekeyTask>());
        services.AddHostedService<RotationKeyFile>();
    }

    public static void MapRotation(this IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/sleutelwissels", BeginEndpoint.HandleAsync);
        app.MapPost("/v1/sleutelwissels/voortgang", ProgressEndpoint.HandleAsync);
        app.MapPost("/v1/sleutelwissels/afsluiting", EndEndpoint.HandleAsync);
    }
}

using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Startup;
using Bekend.Indexing.Lookup;
using Bekend.Indexing.Outbox;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing;

/// <summary>The index: services, then pipeline, in order.</summary>
internal static class IndexProgram
{
    public static ServiceDefinition Service { get; } = new("index", "1.0.0", AddServices, BuildPipeline);

    public static Task<int> Main(string[] args) => ServiceHost.RunAsync(Service, args);

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.AddStorage();
        builder.Services.AddSingleton<Rekeying>();
        builder.Services.AddSingleton<Registering>();
        builder.Services.AddSingleton<Looking>();
        builder.Services.AddHostedService<SecretCheck>();
        builder.Services.AddHostedService<SignalSweep>();
        builder.Services.AddRotation();
        builder.AddServiceAccess();
    }

    private static void BuildPipeline(WebApplication app)
    {
        // Made now, not at the first question: an index that cannot decrypt its secret must not start.
        app.Services.GetRequiredService<IndexSecret>();
        app.UseServiceAccess();
        app.MapHealth(app.Services.GetRequiredService<IIndexStore>().IsReadyAsync);
        app.MapPost("/v1/opzoekingen", LookupEndpoint.HandleAsync);
        app.MapPost("/v1/registraties", RegistrationEndpoint.HandleAsync);
        app.MapPost("/v1/intrekkingen", WithdrawalEndpoint.HandleAsync);
        app.MapPost("/v1/verlengingen", ExtensionEndpoint.HandleAsync);
        app.MapPost("/v1/overzichten", ListEndpoint.HandleAsync);
        app.MapPost("/v1/signaalgegevens", HeldSignalEndpoint.HandleAsync);
        app.MapPost("/v1/overeenkomsten", MatchEndpoint.HandleAsync);
        app.MapPost("/v1/overeenkomsten/vastgelegd", MatchEndpoint.ForgetAsync);
        app.MapPost("/v1/geldige-overeenkomsten", ValidMatchesEndpoint.HandleAsync);
        app.MapPost("/v1/aflopen", EndedEndpoint.HandleAsync);
        app.MapPost("/v1/aflopen/vastgelegd", EndedEndpoint.ForgetAsync);
        app.MapRotation();
    }
}

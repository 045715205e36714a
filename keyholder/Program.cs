using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.Evaluation;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Storage;

namespace Bekend.KeyHolding;

/// <summary>The key holder: services, then pipeline, in order.</summary>
internal static class KeyHolderProgram
{
    public static ServiceDefinition Service { get; } = new("keyholder", "1.0.0", AddServices, BuildPipeline);

    public static Task<int> Main(string[] args) => ServiceHost.RunAsync(Service, args);

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddCheckedOptions<BudgetOptions>("Budgets");
        builder.Services.AddSingleton(_ => SqliteDatabase.Open(
            Path.Combine(builder.Configuration["Storage:Folder"]!, "keyholder.db"),
            typeof(CovenantKeys).Assembly,
            "Bekend.KeyHolding.Storage.Migrations."));
        builder.Services.AddSingleton<IKeyStore, SqliteKeyStore>();
        builder.Services.AddSingleton<IBudgetStore, SqliteBudgetStore>();
        builder.Services.AddSingleton<CovenantKeys>();
        builder.Services.AddSingleton<EvaluationBudget>();
        builder.Services.AddHostedService<BudgetSweep>();
        builder.AddServiceAccess();
    }

    private static void BuildPipeline(WebApplication app)
    {
        // Opened now, not at the first question: a key holder without its keys must not start.
        var keys = app.Services.GetRequiredService<IKeyStore>();
        app.UseServiceAccess();
        app.MapHealth(_ => Task.FromResult(keys.Find(new("gereed", 0)) is null));
        app.MapPost("/v1/evaluaties", EvaluationEndpoint.HandleAsync);
        app.MapPost("/v1/sleutels", PublicKeyEndpoint.HandleAsync);
    }
}

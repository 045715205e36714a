using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Startup;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.Evaluation;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Rotation;
using Bekend.KeyHolding.Shares;
using Bekend.KeyHolding.Storage;
using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding;

/// <summary>The key holder: services, then pipeline, in order.</summary>
internal static class KeyHolderProgram
{
    public static ServiceDefinition Service { get; } = new("keyholder", "1.0.0", AddServices, BuildPipeline);

    public static Task<int> Main(string[] args) => args is [MemberKeyCommand.Name, ..]
        ? Task.FromResult(MemberKeyCommand.Run(args, Console.Out, Console.Error))
        : ServiceHost.RunAsync(Service, args);

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddCheckedOptions<BudgetOptions>("Budgets");
        builder.Services.AddSingleton<IValidateOptions<BudgetOptions>, BudgetOptionsValidator>();
        builder.AddStorage();
        builder.Services.AddSingleton<CovenantKeys>();
        builder.Services.AddSingleton<EvaluationBudget>();
        builder.Services.AddHostedService<BudgetSweep>();
        builder.Services.AddRotation();
        builder.Services.AddShares();
        builder.AddServiceAccess();
    }

    private static void BuildPipeline(WebApplication app)
    {
        // Opened now, not at the first question: a key holder without its keys must not start.
        var keys = app.Services.GetRequiredService<IKeyStore>();
        app.UseServiceAccess();
        app.MapHealth(async token => await keys.FindAsync(new("gereed", 0), token) is null);
        if (app.SharesKeys())
        {
            app.MapShares();
            return;
        }

        app.MapPost("/v1/evaluaties", EvaluationEndpoint.HandleAsync);
        app.MapPost("/v1/sleutels", PublicKeyEndpoint.HandleAsync);
        app.MapRotation();
    }
}

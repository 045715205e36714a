namespace Bekend.Gateway.Decisions;

/// <summary>The decision log.</summary>
internal static class DecisionsSetup
{
    public static void AddDecisionLog(this IServiceCollection services)
    {
        services.AddSingleton<DecisionRecorder>();
        services.AddSingleton<DecisionInspection>();
        services.AddHostedService<DecisionSweep>();
    }
}

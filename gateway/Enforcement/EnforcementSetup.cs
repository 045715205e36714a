using Bekend.Gateway.Evaluations;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity.Issuer;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Quotas;
using Bekend.Gateway.Signals;
using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Enforcement;

/// <summary>What is decided on, and the exchange behind each route.</summary>
internal static class EnforcementSetup
{
    public static void AddEnforcement(this IServiceCollection services)
    {
        services.AddCheckedOptions<OrganisationOptions>("Organisations");
        services.AddCheckedOptions<QuestionOptions>("Questions");
        services.AddReadAtStart<OrganisationDirectory>();
        services.AddSingleton<QuestionLookup>();
        services.AddSingleton<QuestionApproval>();
        services.AddSingleton<WaitingQuestions>();
        services.AddSingleton<AnswerComposer>();
        services.AddSingleton<PartnerIndexes>();
        services.AddSingleton<SignalLineReader>();
        services.AddSingleton<SignalKeyVersions>();
        services.AddSingleton<SignalTrail>();
        services.AddSingleton<SignalBatch>();
        services.AddSingleton<SignalHistory>();
        services.AddSingleton<ExpiryLog>();
        services.AddKeyedTransient<Exchange, OpenQuestion>(Routes.OpenQuestion);
        services.AddKeyedTransient<Exchange, ApproveQuestion>(Routes.ApproveQuestion);
        services.AddKeyedTransient<Exchange, AnswerQuestion>(Routes.AnswerQuestion);
        services.AddKeyedTransient<Exchange, EvaluateElements>(Routes.Evaluate);
        services.AddKeyedTransient<Exchange, WithdrawSignal>(Routes.WithdrawSignal);
        services.AddSingleton<QuotaCounters>();
        services.AddSingleton<QuotaRefusal>();
        services.AddHostedService<QuotaSweep>();
        services.AddKeyedTransient<Exchange, ExtendSignal>(Routes.ExtendSignal);
        services.AddHostedService<QuestionSweep>();
        services.AddHostedService<ReplaySweep>();
        services.AddHostedService<ExpiryWatch>();
    }
}

using Bekend.Gateway.AccessRequests;
using Bekend.Gateway.Export;

namespace Bekend.Gateway.Supervision;

/// <summary>Reading disclosures.</summary>
internal static class SupervisionSetup
{
    public static void AddSupervision(this IServiceCollection services)
    {
        services.AddSingleton<RecordReader>();
        services.AddSingleton<RecordLookup>();
        services.AddSingleton<DisclosureReader>();
        services.AddSingleton<DisclosureExplanation>();
        services.AddSingleton<Inspection>();
        services.AddSingleton<SearchTurn>();
        services.AddSingleton<SubjectSearch>();
        services.AddSingleton<SubjectNotes>();
        services.AddSingleton<OwnDisclosures>();
        services.AddSingleton<DisclosureExport>();
        services.AddSingleton<ErasedDisclosures>();
    }
}

using Bekend.Gateway.AccessRequests;
using Bekend.Gateway.Accounts;
using Bekend.Gateway.Accounts.Sessions;
using Bekend.Gateway.Attention;
using Bekend.Gateway.AuthZen;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Decisions;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Enforcement;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Export;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Identity.Issuer;
using Bekend.Gateway.KeyHolders;
using Bekend.Gateway.Logboek;
using Bekend.Gateway.Notices;
using Bekend.Gateway.Pages;
using Bekend.Gateway.Pages.Assets;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Quotas;
using Bekend.Gateway.Rotation;
using Bekend.Gateway.Sampling;
using Bekend.Gateway.Signals;
using Bekend.Gateway.Storage;
using Bekend.Gateway.Supervision;
using Bekend.Gateway.Witnesses;
using Bekend.Hosting.Startup;

namespace Bekend.Gateway;

/// <summary>The gateway: services, then pipeline, in order.</summary>
internal static class GatewayProgram
{
    public static ServiceDefinition Service { get; } = new("gateway", "1.0.0", AddServices, BuildPipeline);

    public static Task<int> Main(string[] args) => ServiceHost.RunAsync(Service, args);

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.AddStorage();
        builder.Services.AddIdentity();
        builder.Services.AddAccounts();
        builder.Services.AddCovenants();
        builder.Services.AddRotation();
        builder.Services.AddEnforcement();
        builder.Services.AddForwarding();
        builder.Services.AddKeyHolders();
        builder.Services.AddLogboek();
        builder.Services.AddDisclosure();
        builder.Services.AddWitnesses();
        builder.Services.AddNotices();
        builder.Services.AddSupervision();
        builder.Services.AddDecisionLog();
        builder.Services.AddAttention();
        builder.Services.AddErasure();
        builder.Services.AddSamples();
        builder.Services.AddAuthZen();
        builder.Services.AddPages();
    }

    private static void BuildPipeline(WebApplication app)
    {
        var services = app.Services.GetRequiredService<ServiceClient>();

        // What pages are dressed with, and the log in pieces, whoever calls.
        app.UseAssets();
        app.UseLogTiles();

        // Who calls.
        app.UseRequestId();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgeryForSessions();
        app.MapEmbeddedIssuer();
        app.MapSession();

        // What anyone, or any caller, may read.
        var covenants = app.Services.GetRequiredService<CovenantRefresh>();
        var keyHolders = app.Services.GetRequiredService<Holders>();
        var quorum = app.Services.GetRequiredService<Quorum>();
        app.MapHealth(_ => Task.FromResult(
            !quorum.IsStopped && keyHolders.AreAvailable && services.IsAvailable(Clusters.Index) && !covenants.IsStuck));
        app.MapWitnessHealth();
        app.MapLog();
        app.MapCovenants();
        app.MapCovenantVersions();
        app.MapRotation();
        app.MapGet("/v1/vragen/{id}", QuestionEndpoint.HandleAsync).RequireAuthorization();
        app.MapGet("/v1/signalen", ListEndpoint.HandleAsync).RequireAuthorization();
        app.MapGet("/v1/signalen/{id}/geschiedenis", HistoryEndpoint.HandleAsync).RequireAuthorization();
        app.MapNotices();

        // What a privacy officer may read; each reading is itself on record.
        app.MapSupervision();
        app.MapDecisionLog();
        app.MapAttention();
        app.MapSamples();
        app.MapAccess();
        app.MapExport();

        // What is erased before its time, and what is kept longer.
        app.MapErasure();

        // The covenants as a decision point for a partner's own software.
        app.MapAuthZen();

        // What people use.
        app.MapPages();

        // A stream: enforced, recorded and forwarded batch by batch.
        app.MapPost("/v1/signalen", RegisterEndpoint.HandleAsync).RequireAuthorization();

        // Their secrets are read now, not at the first question.
        app.Services.GetRequiredService<QuotaCounters>();
        app.Services.GetRequiredService<AttentionKey>();

        // The law of this house: nothing is forwarded that may not be, nothing goes out that is not on record.
        app.MapReverseProxy(proxy =>
        {
            proxy.UseEnforcement();
            proxy.UseDisclosure();
            proxy.UseShares();
            proxy.UseFailover();
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
        });
    }
}

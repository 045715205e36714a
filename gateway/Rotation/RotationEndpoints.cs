using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Gateway.KeyHolders;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Rotation;

/// <summary><c>POST</c> and <c>GET /v1/convenanten/{id}/sleutels/rotatie</c>, for whoever manages the installation.</summary>
internal static class RotationEndpoints
{
    /// <summary>Starts a rotation: on record first, then driven by whichever gateway comes to it.</summary>
    public static async Task StartAsync(
        HttpContext context,
        string id,
        CovenantCatalogue covenants,
        IRotationStore store,
        RotationEntry entries,
        Holders holders,
        IndexRouting indexes,
        TimeProvider clock,
        ILogger<RotationDriver> logger)
    {
        if (covenants.Find(id) is not { } covenant)
        {
            await context.WriteProblemAsync(GatewayProblems.UnknownCovenant);
            return;
        }

        // Before anything is on record: δ of a shared key is nobody's to compute.
        if (holders.AreSeveral)
        {
            await context.WriteProblemAsync(GatewayProblems.KeyIsShared);
            return;
        }

        // Its rows would stay under the old key, and be lost when that is destroyed.
        if (indexes.Owners.Any(owner => Oin.TryParse(owner, out var oin) && covenant.PartyOf(oin) is not null))
        {
            await context.WriteProblemAsync(GatewayProblems.PartnerCannotRotate);
            return;
        }

        var known = await store.ListAsync(id, context.RequestAborted);
        if (known.Any(rotation => rotation.Step != RotationStep.Closed))
        {
            await context.WriteProblemAsync(GatewayProblems.RotationGoesOn);
            return;
        }

        var caller = context.GetCaller();
        var from = CovenantVersions.Of(known).Current;
        var index = await entries.StartAsync(covenant, from, caller.Organisation.Value, caller.Client);
        var rotation = new KeyRotation(id, from, clock.GetUtcNow(), index, RotationStep.Started);
        if (!await store.TryAddAsync(rotation, CancellationToken.None))
        {
            await context.WriteProblemAsync(GatewayProblems.RotationGoesOn);
            return;
        }

        RotationLog.RotationStarted(logger, id, rotation.From, rotation.To, index);
        context.Response.Headers.Location = $"/v1/convenanten/{id}/sleutels/rotatie";
        await context.WriteJsonAsync(202, ToJson(rotation));
    }

    /// <summary>Shows the latest rotation.</summary>
    public static async Task ShowAsync(HttpContext context, string id, CovenantCatalogue covenants, IRotationStore store)
    {
        if (covenants.Find(id) is null)
        {
            await context.WriteProblemAsync(GatewayProblems.UnknownCovenant);
            return;
        }

        if (await store.ListAsync(id, context.RequestAborted) is not [.., var rotation])
        {
            await context.WriteProblemAsync(GatewayProblems.NeverRotated);
            return;
        }

        await context.WriteJsonAsync(200, ToJson(rotation));
    }

    private static JsonObject ToJson(KeyRotation rotation) => new()
    {
        ["convenant"] = rotation.Covenant,
        ["van"] = rotation.From,
        ["naar"] = rotation.To,
        ["fase"] = rotation.Step switch
        {
            RotationStep.Started => "gestart",
            RotationStep.Rekeying => "omzetten",
            RotationStep.Switched => "gewisseld",
            RotationStep.Closing => "afsluiten",
            RotationStep.Closed => "afgesloten",
            _ => throw new InvalidOperationException("A rotation is at one of these steps."),
        },
        ["gestartOp"] = rotation.StartedAt.UtcDateTime,
        ["logIndex"] = rotation.LogIndex,
        ["signalen"] = rotation.Total,
        ["resterend"] = rotation.Remaining,
        ["gewisseldOp"] = rotation.SwitchedAt?.UtcDateTime,
        ["oudeVersieTot"] = (rotation.ClosedAt ?? rotation.ClosesAt)?.UtcDateTime,
        ["afgeslotenOp"] = rotation.ClosedAt?.UtcDateTime,
    };
}

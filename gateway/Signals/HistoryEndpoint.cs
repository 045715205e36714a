using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Signals;

/// <summary><c>GET /v1/signalen/{id}/geschiedenis?pagina=</c>: what the caller's organisation did with a signal, and when it ended.</summary>
internal static class HistoryEndpoint
{
    /// <summary>What a record says that its holder said; who did it is <c>client</c>.</summary>
    private static readonly string[] Fields =
        ["handeling", "client", "convenant", "convenantversie", "kenmerk", "soort", "signaalsoort", "contactpunt", "geldigTot"];

    public static async Task HandleAsync(HttpContext context, string id, SignalHistory history, CovenantCatalogue covenants)
    {
        var faults = new List<Fault>();
        var page = PageNumber.Read(context.Request.Query["pagina"], faults);
        var caller = context.GetCaller();
        var problem = faults.Count > 0 ? CommonProblems.Invalid(faults)
            : RegistrationRight.EverIn(covenants.Versions, caller).Count == 0 ? GatewayProblems.NotARegistrar
            : !Guid.TryParse(id, out _) ? GatewayProblems.UnknownSignal
            : null;
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        if (await history.ReadAsync(caller, Guid.Parse(id), page, context.RequestAborted) is not var (events, hasMore))
        {
            await context.WriteProblemAsync(GatewayProblems.UnknownSignal);
            return;
        }

        await context.WriteJsonAsync(200, new JsonObject
        {
            ["gebeurtenissen"] = new JsonArray([.. events.Select(item => Format(item.Stored, item.Checked))]),
            ["volgende"] = hasMore ? page + 1 : null,
        });
    }

    private static JsonObject Format(StoredRecord stored, CheckedRecord found)
    {
        var json = new JsonObject { ["id"] = stored.Id, ["logIndex"] = stored.Position };
        if (found is not CheckedRecord.Intact intact)
        {
            json["beschadiging"] = found is CheckedRecord.Damaged damaged ? DisclosureDamages.Format(damaged.Damage) : null;
            return json;
        }

        json["tijd"] = intact.Entry.Time.UtcDateTime;
        foreach (var name in Fields)
        {
            json[name] = intact.Fields.GetValueOrDefault(name);
        }

        json["ontvangstbewijs"] = intact.Receipt.Format();
        return json;
    }
}

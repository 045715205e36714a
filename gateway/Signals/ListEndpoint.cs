using System.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Signals;

/// <summary><c>GET /v1/signalen?convenant=&amp;pagina=</c>: the caller's own signals, without pseudonyms.</summary>
internal static class ListEndpoint
{
    public static async Task HandleAsync(HttpContext context, CovenantCatalogue covenants, ServiceClient services, IndexRouting indexes)
    {
        var faults = new List<Fault>();
        var covenant = covenants.Find(context.Request.Query["convenant"].ToString());
        if (covenant is null)
        {
            faults.Add(new("convenant", "Dit convenant bestaat hier niet."));
        }

        var page = PageNumber.Read(context.Request.Query["pagina"], faults);
        if (faults.Count > 0)
        {
            await context.WriteProblemAsync(CommonProblems.Invalid(faults));
            return;
        }

        var caller = context.GetCaller();
        if (!RegistrationRight.EverIn(covenants.Versions, caller).Any(version => version.Id == covenant!.Id))
        {
            await context.WriteProblemAsync(GatewayProblems.NotARegistrar);
            return;
        }

        var request = new JsonObject
        {
            ["organisatie"] = caller.Organisation.Value,
            ["convenant"] = covenant!.Id.Value,
            ["pagina"] = page,
        };
        var answer = await services.PostAsync(
            indexes.Of(caller.Organisation.Value), "/v1/overzichten", Encoding.UTF8.GetBytes(request.ToJsonString()), context.RequestAborted);
        if (!answer.IsSuccess)
        {
            await context.WriteProblemAsync(answer.ToProblem());
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}

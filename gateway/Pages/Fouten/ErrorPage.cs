using System.Diagnostics;
using Bekend.Hosting.Errors;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Bekend.Gateway.Pages.Fouten;

/// <summary>Problems as pages, for browsers that open a page; programs keep <c>application/problem+json</c>.</summary>
/// <remarks>Rendered without the pipeline: what failed may be the pipeline itself, such as the store of sessions.</remarks>
internal sealed class ErrorPage(
    IRazorViewEngine views, ITempDataProvider tempData, IModelMetadataProvider metadata, Texts t) : IErrorPage
{
    private const string View = "/Pages/Fouten/Fout.cshtml";

    public bool IsFor(HttpRequest request) =>
        PagePaths.IsPage(request.Path)
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public async Task WriteAsync(HttpContext context, Problem problem)
    {
        PageLanguage.Apply(context.Request);
        var html = await RenderAsync(context, Describe(problem.Status));
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        PageHeaders.Apply(context.Response);
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    private async Task<string> RenderAsync(HttpContext context, ErrorView model)
    {
        var view = views.GetView(executingFilePath: null, View, isMainPage: true).EnsureSuccessful([View]).View!;
        var action = new Microsoft.AspNetCore.Mvc.ActionContext(context, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<ErrorView>(metadata, new ModelStateDictionary()) { Model = model };
        await using var html = new StringWriter();
        await view.RenderAsync(new ViewContext(
            action, view, data, new TempDataDictionary(context, tempData), html, new HtmlHelperOptions()));
        return html.ToString();
    }

    private ErrorView Describe(int status)
    {
        var reference = Activity.Current?.TraceId.ToHexString() ?? string.Empty;
        return status switch
        {
            401 => new(status, t["U bent niet aangemeld"], t["Meld u aan om deze pagina te openen."], reference),
            403 => new(
                status,
                t["U heeft geen toegang tot deze pagina"],
                t["U bent aangemeld, maar uw rol geeft geen toegang tot deze pagina. Heeft u die toegang nodig voor uw werk, vraag dan de beheerder van uw organisatie."],
                reference),
            404 => new(
                status,
                t["Deze pagina bestaat niet"],
                t["Wat u zoekt bestaat hier niet of niet meer, of is niet voor u. Controleer het adres, of ga naar het begin."],
                reference),
            429 => new(
                status,
                t["Te veel verzoeken"],
                t["Er zijn te veel verzoeken achter elkaar gedaan. Wacht even en probeer het opnieuw."],
                reference),
            503 => new(
                status,
                t["De gegevensbank is niet bereikbaar"],
                t["Er is niets opgezocht of verstrekt. Wacht even en probeer het opnieuw. Blijft het zo, geef dan het nummer hieronder door aan de beheerder."],
                reference),
            < 500 => new(
                status,
                t["Dit verzoek klopt niet"],
                t["De pagina kon niet lezen wat er gestuurd werd. Ga terug, vernieuw de pagina en probeer het opnieuw. Er is niets opgezocht of verstrekt."],
                reference),
            _ => new(
                status,
                t["Er ging iets mis"],
                t["Er is niets opgezocht of verstrekt. De beheerder vindt deze fout in het logboek onder het nummer hieronder."],
                reference),
        };
    }
}

using Bekend.Gateway.Pages.Assets;
using Bekend.Gateway.Pages.Bevragen;
using Bekend.Gateway.Pages.Convenanten;
using Bekend.Gateway.Pages.Fouten;
using Bekend.Gateway.Pages.Goedkeuren;
using Bekend.Gateway.Pages.Toezicht;
using Bekend.Hosting.Errors;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Bekend.Gateway.Pages;

/// <summary>The pages that people use, beside the interface that programs use.</summary>
internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Texts>();
        services.AddSingleton<AssetCatalogue>();
        services.AddSingleton<IFileVersionProvider, AssetVersions>();
        services.AddSingleton<IErrorPage, ErrorPage>();
        services.AddSingleton<Destinations>();
        services.AddSingleton<Navigation>();
        services.AddSingleton<PageMoments>();
        services.AddSingleton<DisclosureFields>();
        services.AddSingleton<QuestionFields>();
        services.AddSingleton<AccessMatrices>();
        services.AddSingleton<Notes>();
        services.AddSingleton<AskingOffer>();

        // Default deny: a page is open to anyone only when it says so itself.
        services.AddRazorPages(options => options.Conventions.AuthorizeFolder("/"))
            .AddMvcOptions(options => options.Filters.Add<PageHeaders>())
            .ConfigureApplicationPartManager(OnlyOurs);
    }

    public static void MapPages(this WebApplication app)
    {
        app.UsePageLanguage();
        app.MapLanguage();
        app.MapRazorPages();
    }

    /// <summary>The pages of this assembly, whatever program it is loaded in.</summary>
    private static void OnlyOurs(ApplicationPartManager parts)
    {
        parts.ApplicationParts.Clear();
        var assembly = typeof(PagesSetup).Assembly;
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
        {
            parts.ApplicationParts.Add(part);
        }
    }
}

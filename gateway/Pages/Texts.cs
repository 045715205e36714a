using System.Globalization;
using System.Resources;

namespace Bekend.Gateway.Pages;

/// <summary>Texts of the pages: the Dutch text is the key, <c>Texts.en.resx</c> holds the English.</summary>
internal sealed class Texts(IHttpContextAccessor http)
{
    private static readonly ResourceSet English =
        new ResourceManager(typeof(Texts)).GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false)!;

    /// <summary>Culture of this page, for dates and numbers.</summary>
    public CultureInfo Culture => http.HttpContext is { } context ? PageLanguage.Of(context.Request) : PageLanguage.Dutch;

    /// <summary>Two letters, for <c>lang</c>.</summary>
    public string Language => Culture.TwoLetterISOLanguageName;

    /// <summary>The text in the language of this page; in Dutch when it has no translation.</summary>
    public string this[string dutch] =>
        ReferenceEquals(Culture, PageLanguage.English) ? English.GetString(dutch) ?? dutch : dutch;

    /// <summary>The same, with its places <c>{0}</c> and on filled in.</summary>
    public string this[string dutch, params object?[] values] => string.Format(Culture, this[dutch], values);
}

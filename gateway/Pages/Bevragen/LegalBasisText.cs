using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>A legal basis as its articles: <c>BW 7:213 en 7:219 · AVG 6.1.f</c>.</summary>
internal static class LegalBasisText
{
    public static string Of(LegalBasis basis)
    {
        // The law often names the act already.
        var laws = basis.Law is { } law ? [law] : new[] { Named("Wpg", basis.Wpg), Named("Wjsg", basis.Wjsg), Named("WGS", basis.Wgs), Named("AWR", basis.Awr) };
        return string.Join(" · ", ((string?[])[.. laws, Named("AVG", basis.Avg), Named("AVG", basis.Avg9), basis.Avg10, basis.Decision]).OfType<string>());
    }

    private static string? Named(string act, string? article) => article is null ? null : $"{act} {article}";
}

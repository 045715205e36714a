using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Organisations;

/// <summary>Finds everything that is wrong with the file of organisations.</summary>
internal static class OrganisationFileCheck
{
    public static List<string> Faults(string file, IReadOnlyList<Organisation> organisations) =>
    [
        .. organisations.SelectMany(organisation => OfOne(organisation).Select(fault => $"{file}: `{organisation.Oin}`: {fault}")),
        .. organisations.GroupBy(organisation => organisation.Oin).Where(group => group.Count() > 1)
            .Select(group => $"{file}: `{group.Key}` is there twice"),
    ];

    private static List<string> OfOne(Organisation organisation)
    {
        var points = organisation.Contactpunten ?? [];
        List<string> faults = [];
        if (!Oin.TryParse(organisation.Oin, out _))
        {
            faults.Add("this is not an OIN");
        }

        if (string.IsNullOrWhiteSpace(organisation.Naam))
        {
            faults.Add("`naam` is missing");
        }

        faults.AddRange((organisation.Webhook?.Faults() ?? []).Select(fault => $"`webhook`: {fault}"));
        faults.AddRange(points.GroupBy(point => point.Id).Where(group => group.Count() > 1)
            .Select(group => $"contact point `{group.Key}` is there twice"));
        faults.AddRange(points.SelectMany(point => OfPoint(point).Select(fault => $"contact point `{point.Id}`: {fault}")));
        return faults;
    }

    private static IEnumerable<string> OfPoint(ContactPoint point)
    {
        if (string.IsNullOrWhiteSpace(point.Id) || string.IsNullOrWhiteSpace(point.Naam))
        {
            yield return "`id` and `naam` are needed";
        }

        foreach (var fault in point.Kantooruren?.Faults() ?? [])
        {
            yield return $"`kantooruren`: {fault}";
        }

        if (point is { Dienstnummer: not null, Kantooruren: null })
        {
            yield return "`dienstnummer` needs `kantooruren`, or nobody knows when to call it";
        }
    }
}

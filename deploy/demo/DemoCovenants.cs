using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;

namespace Bekend.Demo;

/// <summary>The example covenants that come with the demo.</summary>
internal static class DemoCovenants
{
    /// <summary>Folder with the files, beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "covenants");

    /// <summary>The roles that the covenants give an organisation, and that of registrar.</summary>
    public static IReadOnlyList<string> RolesOf(DemoOrganisation organisation) =>
        [.. All().Select(covenant => Oin.TryParse(organisation.Oin, out var oin) ? covenant.PartyOf(oin) : null)
            .OfType<Party>()
            .SelectMany(party => party.Roles)
            .Append("registreerder")
            .Distinct(StringComparer.Ordinal)];

    public static IEnumerable<string> Ids() => All().Select(covenant => covenant.Id.Value).Order(StringComparer.Ordinal);

    private static IEnumerable<Covenant> All() => Directory.GetFiles(Folder, "*.yaml")
        .Select(file => CovenantReader.Read(Path.GetFileName(file), File.ReadAllText(file)).Covenant)
        .OfType<Covenant>();
}

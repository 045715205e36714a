using System.Collections.Frozen;
using Bekend.Hosting.Startup;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Testing;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Covenants;

/// <summary>The covenants, read whole or not at all.</summary>
internal sealed class CovenantCatalogue
{
    private readonly FrozenDictionary<string, Covenant> _covenants;

    /// <exception cref="StartupFaultsException">Any file has any fault; lists every one with its place.</exception>
    public CovenantCatalogue(IOptions<CovenantOptions> options, ILogger<CovenantCatalogue> logger)
    {
        var folder = options.Value.Folder;
        if (!Directory.Exists(folder))
        {
            throw new StartupFaultsException($"`Covenants:Folder` does not exist: `{folder}`");
        }

        var faults = new List<string>();
        var covenants = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => Read(file, faults))
            .OfType<Covenant>()
            .ToList();
        faults.AddRange(covenants.GroupBy(covenant => covenant.Id).Where(group => group.Count() > 1)
            .Select(group => $"covenant `{group.Key.Value}` is there in more than one file"));
        if (faults.Count == 0 && covenants.Count == 0)
        {
            faults.Add($"`Covenants:Folder` holds no .yaml file: `{folder}`");
        }

        if (faults.Count > 0)
        {
            throw new StartupFaultsException(faults);
        }

        _covenants = covenants.ToFrozenDictionary(covenant => covenant.Id.Value, StringComparer.Ordinal);
        foreach (var covenant in covenants)
        {
            CovenantLog.CovenantLoaded(logger, covenant.Id.Value, covenant.Version, covenant.Sha256);
        }
    }

    /// <summary>All of them, by id.</summary>
    public IEnumerable<Covenant> All => _covenants.Values.OrderBy(covenant => covenant.Id.Value, StringComparer.Ordinal);

    /// <returns>The covenant, or null when this gateway does not serve it.</returns>
    public Covenant? Find(string id) => _covenants.GetValueOrDefault(id);

    private static Covenant? Read(string file, List<string> faults)
    {
        var result = CovenantReader.Read(Path.GetFileName(file), File.ReadAllText(file));
        faults.AddRange(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        if (result.Covenant is not { } covenant)
        {
            return null;
        }

        // A member that no token can name would silently be nobody.
        faults.AddRange(covenant.Parties.SelectMany(party => party.Members)
            .Where(member => member.Oin is null)
            .Select(member => $"{Path.GetFileName(file)}: member `{member.Name}` has no OIN"));

        // A covenant that does not do what its own tests say is not the covenant that was agreed.
        faults.AddRange(CovenantTester.Run(covenant)
            .Where(test => !test.Passed)
            .Select(test => $"{Path.GetFileName(file)}: the covenant's own test `{test.Test.Name}` fails: {test.Failure}"));

        // A promise this version does not keep must not be made.
        if (covenant.Quotas.Count > 0)
        {
            faults.Add($"{Path.GetFileName(file)}: `quota` is not enforced by this version; take it out");
        }

        faults.AddRange(covenant.Rules.Where(rule => rule.Conditions.Approvals > 2)
            .Select(rule => $"{Path.GetFileName(file)}: rule `{rule.Id}` asks for `vier-ogen: {rule.Conditions.Approvals}`; this version knows two persons"));

        return covenant;
    }
}

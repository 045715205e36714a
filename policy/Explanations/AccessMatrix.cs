using Bekend.Policies.Covenants;

namespace Bekend.Policies.Explanations;

/// <summary>Who × whom × purpose → what they see: everything that a covenant permits, and nothing else.</summary>
/// <remarks>
/// Found by putting every kind of question to the code that decides questions (<see cref="Possibilities"/>), so that the table
/// cannot say anything else than the decisions do. Validity is left out: it holds for the covenant as a whole.
/// </remarks>
public sealed class AccessMatrix
{
    private readonly Dictionary<(Asker, string, string), AccessCell> _cells;

    private AccessMatrix(Covenant covenant)
    {
        Askers = [.. covenant.Parties.SelectMany(party => party.Roles.Select(role => new Asker(party.Name, role)))];
        _cells = covenant.Purposes
            .SelectMany(purpose => Askers.SelectMany(asker => covenant.Parties.Select(asked =>
                Fill(covenant, asker, asked, purpose.Name))))
            .ToDictionary(cell => (cell.Asker, cell.Asked, cell.Purpose));
    }

    /// <summary>Every party and role that can ask, in file order; the role is never null.</summary>
    public IReadOnlyList<Asker> Askers { get; }

    /// <summary>All cells: by purpose, then asker, then asked party, each in file order.</summary>
    public IEnumerable<AccessCell> Cells => _cells.Values;

    /// <summary>Works out the whole matrix of a covenant.</summary>
    /// <param name="covenant">Any covenant.</param>
    public static AccessMatrix Of(Covenant covenant) => new(covenant);

    /// <summary>Gives one cell.</summary>
    /// <param name="asker">One of <see cref="Askers"/>.</param>
    /// <param name="asked">Name of a party of the covenant.</param>
    /// <param name="purpose">Name of a purpose of the covenant.</param>
    /// <exception cref="KeyNotFoundException">The covenant knows no such asker, party or purpose.</exception>
    public AccessCell Find(Asker asker, string asked, string purpose) => _cells[(asker, asked, purpose)];

    private static AccessCell Fill(Covenant covenant, Asker asker, Party asked, string purpose)
    {
        var all = new Possibilities(covenant, asker, asked, purpose);
        var accesses = covenant.RulesById.SelectMany(rule => Give(covenant, rule, all)).ToList();
        return new(asker, asked.Name, purpose, accesses, accesses.Count > 0 ? [] : all.AlwaysForbidden());
    }

    /// <summary>What a rule gives about persons and about addresses; one access when both see the same on the same legal bases.</summary>
    private static List<Access> Give(Covenant covenant, Rule rule, Possibilities all)
    {
        var given = Enum.GetValues<SubjectKind>().Select(subject => Highest(covenant, rule, subject, all)).OfType<Access>().ToList();
        return given is [var person, var address] && person.Sees == address.Sees && person.LegalBases.SequenceEqual(address.LegalBases)
            ? [Merge(covenant, person, address)]
            : given;
    }

    private static Access Merge(Covenant covenant, Access person, Access address) => person with
    {
        Subjects = [.. person.Subjects, .. address.Subjects],
        Unless = [.. covenant.ForbidsById.Where(forbid => person.Unless.Contains(forbid) || address.Unless.Contains(forbid))],
    };

    private static Access? Highest(Covenant covenant, Rule rule, SubjectKind subject, Possibilities all) => covenant.DetailLevels
        .Where(level => level <= rule.Sees)
        .OrderDescending()
        .Select(level => all.Try(rule, level, subject))
        .FirstOrDefault(access => access is not null);
}

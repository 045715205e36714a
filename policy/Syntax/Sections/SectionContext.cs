using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>What the readers of sections share while one file is read.</summary>
internal sealed class SectionContext(FaultList faults)
{
    public FaultList Faults { get; } = faults;

    public List<Reference> References { get; } = [];

    public List<Located<Asker>> Askers { get; } = [];

    /// <summary>Filled before rules and forbids are read.</summary>
    public Dictionary<string, TimeWindow> TimeWindows { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Refer(ReferenceKind kind, IReadOnlyList<Located<string>> names)
    {
        References.AddRange(names.Select(n => new Reference(kind, n.Value, n.Mark)));
        return [.. names.Select(n => n.Value)];
    }
}

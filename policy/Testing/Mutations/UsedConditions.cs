using Bekend.Policies.Covenants;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>The conditions that some rule or forbid of a covenant has: those a reader may miss elsewhere.</summary>
internal sealed class UsedConditions(Covenant covenant)
{
    public bool Case { get; } = covenant.Rules.Any(rule => rule.Conditions.Case is not null) || covenant.Forbids.Any(forbid => forbid.Conditions.HasCase is not null);

    public bool Time { get; } = covenant.Rules.Any(rule => rule.Conditions.Windows.Count > 0) || covenant.Forbids.Any(forbid => forbid.Conditions.Windows.Count > 0);

    public bool Persons { get; } = covenant.Rules.Any(rule => rule.Conditions.Approvals > 1);

    public bool Age { get; } = covenant.Rules.Any(rule => rule.Conditions.IsAdult is not null) || covenant.Forbids.Any(forbid => forbid.Conditions.IsAdult is not null);

    public bool Weighing { get; } = covenant.Rules.Any(rule => rule.Conditions.IsWeighed is not null) || covenant.Forbids.Any(forbid => forbid.Conditions.IsWeighed is not null);

    public bool OwnOrganisation { get; } = covenant.Rules.Any(rule => rule.Conditions.OwnOrganisation is not null) || covenant.Forbids.Any(forbid => forbid.Conditions.OwnOrganisation is not null);

    public bool Subject { get; } = covenant.Rules.Any(rule => rule.Conditions.Subjects.Count > 0) || covenant.Forbids.Any(forbid => forbid.Conditions.Subjects.Count > 0);

    public bool SignalKind { get; } = covenant.Rules.Any(rule => rule.Conditions.SignalKinds.Count > 0) || covenant.Forbids.Any(forbid => forbid.Conditions.SignalKinds.Count > 0);
}

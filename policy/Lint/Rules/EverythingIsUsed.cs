using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>Every purpose, legal basis and role is used by some rule or notice.</summary>
internal sealed class EverythingIsUsed : ILintRule
{
    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        var rules = subject.Covenant.Rules;
        var notices = subject.Covenant.MatchNotices;
        var purposes = rules.SelectMany(rule => rule.Purposes).Concat(notices.Select(notice => notice.Purpose)).ToHashSet(StringComparer.Ordinal);
        foreach (var purpose in subject.Draft.Purposes.Where(p => !purposes.Contains(p.Value.Name)))
        {
            warnings.As(Codes.UnusedPurpose).Add(purpose.Mark, $"no rule uses purpose `{purpose.Value.Name}`");
        }

        var bases = rules.SelectMany(rule => rule.LegalBases).Concat(notices.Select(notice => notice.LegalBasis)).ToHashSet(StringComparer.Ordinal);
        foreach (var basis in subject.Draft.LegalBases.Where(b => !bases.Contains(b.Value.Name)))
        {
            warnings.As(Codes.UnusedBasis).Add(basis.Mark, $"no rule uses legal basis `{basis.Value.Name}`");
        }

        var askers = rules.SelectMany(rule => rule.Askers).ToHashSet();
        foreach (var party in subject.Draft.Parties.Where(p => !askers.Contains(new(p.Party.Name, null))))
        {
            foreach (var role in party.Party.Roles.Where(role => !askers.Contains(new(party.Party.Name, role))))
            {
                warnings.As(Codes.Missing).Add(party.Mark, $"no rule lets `{party.Party.Name}/{role}` ask anything");
            }
        }
    }
}

using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>"One of" over the short lists of a covenant, by index: no enumerator is allocated on the path of a decision.</summary>
internal static class Membership
{
    public static bool Has(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Has(IReadOnlyList<DetailLevel> levels, DetailLevel level)
    {
        for (var i = 0; i < levels.Count; i++)
        {
            if (levels[i] == level)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Has(IReadOnlyList<SubjectKind> kinds, SubjectKind kind)
    {
        for (var i = 0; i < kinds.Count; i++)
        {
            if (kinds[i] == kind)
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasParty(IReadOnlyList<Asker> askers, string party)
    {
        for (var i = 0; i < askers.Count; i++)
        {
            if (string.Equals(askers[i].Party, party, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Has(IReadOnlyList<Asker> askers, string party, string role)
    {
        for (var i = 0; i < askers.Count; i++)
        {
            var asker = askers[i];
            if (string.Equals(asker.Party, party, StringComparison.Ordinal)
                && (asker.Role is null || string.Equals(asker.Role, role, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool AnyOpen(IReadOnlyList<TimeWindow> windows, DateTime local)
    {
        for (var i = 0; i < windows.Count; i++)
        {
            if (windows[i].Contains(local))
            {
                return true;
            }
        }

        return false;
    }
}

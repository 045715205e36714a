using Bekend.Policies.Covenants;

namespace Bekend.Policies.Tests.Differences;

/// <summary>Changes one or two things in a covenant.</summary>
internal static class Mutations
{
    public static Covenant Of(Covenant covenant, Random random)
    {
        var parts = covenant.Parts;
        for (var left = 1 + random.Next(2); left > 0; left--)
        {
            var (i, j) = (random.Next(parts.Rules.Count), random.Next(parts.Forbids.Count));
            var (rule, forbid) = (parts.Rules[i], parts.Forbids[j]);
            var (party, other) = (parts.Parties[random.Next(parts.Parties.Count)], parts.Rules[random.Next(parts.Rules.Count)]);
            parts = random.Next(14) switch
            {
                0 => parts with { Rules = [.. parts.Rules.Where(x => x != rule)] },
                1 => parts with { Forbids = [.. parts.Forbids.Where(x => x != forbid)] },
                2 => Put(rule with { Askers = [new(party.Name, null)] }),
                3 => Put(rule with { Asked = [.. rule.Asked, party.Name] }),
                4 => Put(rule with { Sees = other.Sees }),
                5 => Put(rule with { Conditions = rule.Conditions with { Case = other.Conditions.Case } }),
                6 => Put(rule with { Conditions = rule.Conditions with { Windows = other.Conditions.Windows } }),
                7 => Put(rule with { Conditions = rule.Conditions with { Approvals = 1 + random.Next(3) } }),
                8 => Put(rule with { Conditions = rule.Conditions with { IsAdult = random.Next(2) == 0, IsWeighed = null } }),
                9 => Put(rule with { Conditions = rule.Conditions with { SignalKinds = other.Conditions.SignalKinds, Subjects = [] } }),
                10 => Put(rule with { Conditions = other.Conditions }),
                11 => parts with { Parties = [.. parts.Parties.Select(x => x == party ? x with { Roles = [.. x.Roles.Union(["nieuw"])] } : x)] },
                12 => parts with { ValidTo = parts.ValidTo.AddDays(random.Next(-400, 400)) },
                _ => parts with { Forbids = [.. parts.Forbids.Select(x => x == forbid ? x with { Conditions = x.Conditions with { Asked = [], IsAdult = random.Next(2) == 0 } } : x)] },
            };

            CovenantParts Put(Rule changed) => parts with { Rules = [.. parts.Rules.Select(x => x == rule ? changed : x)] };
        }

        return new Covenant(parts);
    }
}

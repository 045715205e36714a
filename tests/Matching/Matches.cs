using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Matching;

/// <summary>Who is found when everybody is registered and everybody is asked about.</summary>
internal static class Matches
{
    /// <summary>Asks about every person among the signals of all others.</summary>
    /// <param name="persons">Null for one who gives no key.</param>
    /// <returns>Asked, registered, and the strongest class of what they share.</returns>
    public static Dictionary<(int Asked, int Registered), MatchStrength> Find(IReadOnlyList<Person?> persons)
    {
        var index = new Dictionary<MatchKey, List<int>>();
        for (var i = 0; i < persons.Count; i++)
        {
            foreach (var key in persons[i] is { } person ? Question.Register(person) : [])
            {
                (index.TryGetValue(key, out var holders) ? holders : index[key] = []).Add(i);
            }
        }

        var found = new Dictionary<(int Asked, int Registered), MatchStrength>();
        for (var i = 0; i < persons.Count; i++)
        {
            foreach (var key in persons[i] is { } person ? Question.Ask(person) : [])
            {
                foreach (var holder in index.GetValueOrDefault(key, []).Where(holder => holder != i))
                {
                    var strength = key.SentAs.Strength();
                    found[(i, holder)] = found.TryGetValue((i, holder), out var other) && other > strength ? other : strength;
                }
            }
        }

        return found;
    }
}

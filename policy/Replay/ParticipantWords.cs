using Bekend.Policies.Explanations;

namespace Bekend.Policies.Replay;

/// <summary>Says what a draft's members make of a question: <c>wie vraagt doet in het concept niet mee</c>.</summary>
public static class ParticipantWords
{
    /// <summary>Puts into words what differs from the parties as logged.</summary>
    /// <returns>Null when nothing does.</returns>
    public static Explanation? Of(ReplayedDecision replayed)
    {
        ArgumentNullException.ThrowIfNull(replayed);
        var (was, now) = (replayed.Logged.Request, replayed.Request);
        var words = new List<Explanation>();
        if (was.AskerParty != now.AskerParty)
        {
            words.Add(Party(now.AskerParty, "wie vraagt", "who asks"));
        }

        if (was.AskedParty != now.AskedParty)
        {
            words.Add(Party(now.AskedParty, "wie gevraagd wordt", "who is asked"));
        }

        if (words.Count == 0 && was.OwnOrganisation != now.OwnOrganisation)
        {
            words.Add(now.OwnOrganisation
                ? new("in het concept wordt alleen de eigen organisatie gevraagd", "in the draft only one’s own organisation is asked")
                : new("in het concept wordt niet alleen de eigen organisatie gevraagd", "in the draft not only one’s own organisation is asked"));
        }

        return words.Count == 0 ? null : new(string.Join("; ", words.Select(word => word.Dutch)), string.Join("; ", words.Select(word => word.English)));
    }

    private static Explanation Party(string party, string dutch, string english) => party.Length == 0
        ? new($"{dutch} doet in het concept niet mee", $"{english} takes no part in the draft")
        : new($"{dutch} doet in het concept mee als {party}", $"{english} takes part in the draft as {party}");
}

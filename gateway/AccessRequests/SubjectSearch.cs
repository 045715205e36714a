using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.AccessRequests;

/// <summary>Finds the disclosures about one person or address, by the pseudonyms inside their encrypted content.</summary>
/// <remarks>
/// There is no index of pseudonyms on purpose: each disclosure of the covenant is opened and held against the log, some tens of microseconds each. It is
/// asked for seldom, and what is erased is found by nothing.
/// </remarks>
internal sealed class SubjectSearch(
    IDisclosureStore disclosures, ILogStore log, LogKey key, DisclosureReader reader, DisclosureExplanation explanation)
{
    private const int AtOnce = 500;

    /// <param name="covenant">Its disclosures alone: under another one the same person has other pseudonyms.</param>
    /// <param name="pseudonyms">The citizen's among fakes, under one version of the covenant's key.</param>
    /// <param name="now">Decides what is still postponed.</param>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The store cannot be read.</exception>
    public async Task<SubjectAccount> FindAsync(
        string covenant, IReadOnlyList<KindedPseudonym> pseudonyms, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kinds = pseudonyms.ToLookup(item => Convert.ToHexString(item.Pseudonym), item => item.Kind, StringComparer.Ordinal);
        var (shown, postponed) = (new List<SubjectMatch>(), new List<DateTimeOffset?>());
        var (damaged, unsearchable) = (0, 0);
        var filter = new DisclosureFilter([covenant], DateTimeOffset.UnixEpoch, now.AddDays(1));
        DisclosureCursor? after = null;
        IReadOnlyList<StoredDisclosure> page;
        do
        {
            page = await disclosures.ListAsync(filter, after, AtOnce, cancellationToken);
            var tree = await LogTree.OpenAsync(log, key.Signer.Verifier, [.. page.Select(item => item.Position)], cancellationToken);
            foreach (var stored in page)
            {
                if (reader.Check(stored, tree) is not CheckedDisclosure.Intact intact)
                {
                    damaged++;
                }
                else if (intact.Subject.Count == 0)
                {
                    // A refusal was about nobody yet; an answer has a subject, unless it is older than the keeping of them.
                    unsearchable += intact.Content.Shown is not null && intact.Content["melding"] is null ? 1 : 0;
                }
                else if (MatchStrength.Strongest(KindsIn(intact, kinds)) is not { } strength)
                {
                    continue;
                }
                else if (Postponement.Holds(intact, explanation.CovenantOf(intact), now, out var until))
                {
                    postponed.Add(until);
                }
                else
                {
                    shown.Add(new(intact, strength));
                }
            }

            after = page.Count > 0 ? page[^1].Cursor : null;
        }
        while (page.Count == AtOnce);

        shown.Reverse();
        return new(shown, [.. postponed.Order()], damaged, unsearchable);
    }

    /// <summary>Two equal pseudonyms were made of one value of one kind.</summary>
    private static IEnumerable<(string, string)> KindsIn(CheckedDisclosure.Intact disclosure, ILookup<string, string> kinds) =>
        disclosure.Subject.SelectMany(pseudonym => kinds[Convert.ToHexString(pseudonym)]).Select(kind => (kind, kind));
}

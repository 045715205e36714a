using Bekend.Gateway.Forwarding;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Notices;

/// <summary>Warns of notices that a covenant promises and nobody gets: matches are found in the central index alone.</summary>
internal sealed class NoticeReach(IOptions<ForwardingOptions> options, ILogger<NoticeReach> logger)
{
    /// <summary>Warns when organisations with an index of their own are among those that a covenant has told of each other.</summary>
    public void Check(Covenant covenant)
    {
        var count = options.Value.PartnerIndexes.Keys.Count(owner => Oin.TryParse(owner, out var oin) && IsTold(oin, covenant));
        if (count > 0)
        {
            NoticeLog.NoticesOutOfReach(logger, covenant.Id.Value, covenant.Version, count);
        }
    }

    private static bool IsTold(Oin organisation, Covenant covenant) =>
        covenant.PartyOf(organisation) is { } party
        && covenant.MatchNotices.Any(notice => notice.Between.Contains(party.Name, StringComparer.Ordinal));
}

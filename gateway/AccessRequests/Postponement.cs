using Bekend.Gateway.Supervision;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.AccessRequests;

/// <summary>Whether the person may be told of a disclosure already (AVG 23; the covenant's <c>informeren: uitgesteld</c>).</summary>
internal static class Postponement
{
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="covenant">The version that decided; null when its text is not known here: doubt postpones.</param>
    /// <param name="now">A postponement that has ended by now is none.</param>
    /// <param name="until">From when the person may be told; null when nobody can say.</param>
    public static bool Holds(CheckedDisclosure.Intact disclosure, Covenant? covenant, DateTimeOffset now, out DateTimeOffset? until)
    {
        until = null;
        if (covenant is null)
        {
            return true;
        }

        if (covenant.SubjectNotice is not { Inform: InformDuty.Postponed } notice)
        {
            return false;
        }

        until = notice.Deadline(disclosure.Content.AskedAt ?? disclosure.Overview.Time);
        return until is null || until > now;
    }
}

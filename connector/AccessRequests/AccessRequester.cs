using System.Diagnostics;
using Bekend.Connector.Asking;
using Bekend.Connector.Gateway;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.AccessRequests;

/// <summary>Finds out what was asked about a citizen: the keys are made, blinded and unblinded on this machine, padded like a question's.</summary>
internal sealed class AccessRequester(GatewaySession session)
{
    private static readonly string[] Strengths = ["sterk", "waarschijnlijk", "mogelijk"];

    /// <param name="covenant">One that the client guards.</param>
    /// <param name="subject">About whom; only blinded points and pseudonyms of it are sent.</param>
    /// <param name="cancellationToken">Ends it; what was begun is on the log.</param>
    /// <returns>A complete account, or why there is none; never one over pseudonyms whose proof fails.</returns>
    public async Task<Outcome<AccountReply>> AskAsync(string covenant, Subject subject, CancellationToken cancellationToken)
    {
        using var trace = new Activity("bekend.access-request").Start();

        // With a changed key nothing at all is sent about the citizen.
        if (await session.Keys.PrepareAsync(covenant, cancellationToken) is { } refused)
        {
            return refused;
        }

        var padded = PaddedKeys.Create(subject);
        using (padded.Blinding)
        {
            var points = Base64UrlText.EncodeAll(padded.Blinding.Elements.Span, GroupElement.Size);
            var evaluated = await session.Client.EvaluateAccessAsync(new(covenant, subject.Kind.Format(), points), cancellationToken);
            if (!evaluated.TryGet(out var reply, out var failure)
                || !(await EvaluatedPoints.UnblindAsync(padded.Blinding, reply, covenant, session.Keys, cancellationToken)).TryGet(out var batch, out failure))
            {
                return failure;
            }

            var pseudonyms = batch.Pseudonyms.Select((text, i) => new PseudonymEntry(MatchKeyKinds.Format(padded.Kinds[i]), text));
            var account = await session.Client.AccessAsync(new(covenant, subject.Kind.Format(), [.. pseudonyms]), cancellationToken);
            return account.TryGet(out var found, out failure) ? Check(found, covenant) : failure;
        }
    }

    /// <summary>A part that is missing could be what the citizen should have been told.</summary>
    private static Outcome<AccountReply> Check(AccountReply account, string covenant) =>
        account is { Titel: not null, OpgesteldOp: not null, Verstrekkingen: { } items, Uitgesteld: not null, Beschadigd: not null, NietDoorzoekbaar: not null }
        && account.Convenant == covenant
        && items.All(item => item is { Id: not null, Tijd: not null, Uitleg.Count: > 0 } && Strengths.Contains(item.Overeenkomst, StringComparer.Ordinal))
            ? account
            : Failure.Protocol("The account lacks a part, or is of another covenant.");
}

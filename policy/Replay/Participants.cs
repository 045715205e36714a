using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Replay;

/// <summary>Who asked whom, as the request to the decision point named them: any version can say which parties these are in it.</summary>
/// <param name="Asker">The organisation that asked.</param>
/// <param name="Role">The role in which its employee asked.</param>
/// <param name="Asked">The organisation that was asked; null when a party was.</param>
/// <param name="AskedParty">The party that was asked; null when one organisation was.</param>
public sealed record Participants(Oin Asker, string Role, Oin? Asked, string? AskedParty)
{
    /// <summary>Organisations belong in no application log.</summary>
    public override string ToString() => nameof(Participants);

    /// <summary>The question as it is to a covenant with its own members; a party without a name where the covenant knows none.</summary>
    internal DecisionRequest Ask(Covenant covenant, DecisionRequest request)
    {
        var partner = Asked is { } member ? Partner.Of(covenant, member) : Partner.Of(covenant, AskedParty);
        return request with
        {
            AskerParty = covenant.PartyOf(Asker)?.Name ?? string.Empty,
            AskedParty = partner.Party?.Name ?? string.Empty,
            OwnOrganisation = partner.IsOnly(Asker),
        };
    }

    /// <summary>Whether this can be the request behind a question, as far as both say the same things.</summary>
    internal bool Fits(DecisionRequest request) => Role == request.AskerRole && (AskedParty is null || AskedParty == request.AskedParty);
}

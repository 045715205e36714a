using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.AuthZen;

/// <summary>What an AuthZEN request asks, in the words of a covenant.</summary>
/// <param name="Organisation">Of the subject.</param>
/// <param name="Role">Of the subject.</param>
/// <param name="Asked">The organisation that is asked; null when a party is.</param>
/// <param name="AskedParty">The party that is asked; null when one organisation is.</param>
/// <param name="Covenant">The one covenant meant; null for any.</param>
/// <param name="Purpose">Its name; null when the processing activity names it, or nothing does.</param>
/// <param name="Activity">The purpose's id in the register of processing activities, or null.</param>
internal sealed record CovenantQuestion(
    Oin Organisation,
    string Role,
    Oin? Asked,
    string? AskedParty,
    string? Covenant,
    string? Purpose,
    string? Activity,
    string? LegalBasis,
    string? Case,
    DateTimeOffset Time,
    DetailLevel Level,
    SubjectKind Subject,
    bool? IsAdult,
    bool? IsWeighed,
    int Approvals,
    string? SignalKind)
{
    /// <summary>The question that this is to one covenant.</summary>
    public DecisionRequest For(Covenant covenant)
    {
        var partner = In(covenant);
        return new()
        {
            AskerParty = covenant.PartyOf(Organisation)?.Name ?? string.Empty,
            AskerRole = Role,
            AskedParty = partner.Party?.Name ?? string.Empty,
            Purpose = Purpose ?? covenant.Purposes.FirstOrDefault(purpose => purpose.ProcessingActivity == Activity)?.Name ?? string.Empty,
            LegalBasis = LegalBasis ?? string.Empty,
            Case = Case,
            Time = Time,
            DetailLevel = Level,
            Subject = Subject,
            IsAdult = IsAdult,
            Approvals = Approvals,
            IsWeighed = IsWeighed,
            OwnOrganisation = partner.IsOnly(Organisation),
            SignalKind = SignalKind,
        };
    }

    /// <summary>Whether a covenant has the organisation or party that is asked: any other has nothing to say, and no officer of it need read this.</summary>
    public bool CanBePutTo(Covenant covenant) => In(covenant).Party is not null;

    /// <summary>Whether the activity that is named, if any, is that of the purpose.</summary>
    public bool FitsActivity(Covenant covenant, DecisionRequest request) =>
        Activity is null || covenant.FindPurpose(request.Purpose)?.ProcessingActivity == Activity;

    /// <inheritdoc cref="Entity.ToString"/>
    public override string ToString() => nameof(CovenantQuestion);

    private Partner In(Covenant covenant) => Asked is { } member ? Partner.Of(covenant, member) : Partner.Of(covenant, AskedParty);
}

using System.Text.Json;
using Bekend.Policies.Covenants;

namespace Bekend.Connector.Auditing;

/// <summary>Holds a recorded notice against the covenant that it names.</summary>
internal static class NoticeReplay
{
    /// <summary>The field of such a record that no officer is shown: the holder's own reference.</summary>
    public const string Withheld = "kenmerk";

    /// <param name="covenant">The very text that the record names.</param>
    /// <param name="fields">What the record says, <see cref="Withheld"/> apart.</param>
    public static AuditVerdict Judge(Covenant covenant, IReadOnlyDictionary<string, string> fields)
    {
        if (covenant.MatchNotices.FirstOrDefault(one => one.Id == fields.GetValueOrDefault("melding")) is not { } notice)
        {
            return new AuditVerdict.Contradicts("the covenant has no such notice");
        }

        if ((fields.GetValueOrDefault("artikel"), fields.GetValueOrDefault("doel"), fields.GetValueOrDefault("grondslag")) != (notice.Article, notice.Purpose, notice.LegalBasis)
            || !Words.TryParse(fields.GetValueOrDefault("ziet"), out DetailLevel level)
            || level != notice.Sees)
        {
            return new AuditVerdict.Contradicts("article, purpose, legal basis or level is not that of the covenant's notice");
        }

        if (PartyOf(fields.GetValueOrDefault("organisatie")) is not { } party
            || PartyOf(fields.GetValueOrDefault("andereOrganisatie")) is not { } other
            || (notice.Between.Count > 1 && party == other))
        {
            return new AuditVerdict.Contradicts("the covenant does not have these two told of each other");
        }

        if (StrengthOf(fields.GetValueOrDefault("sterkte")) is not { } strength || strength < (notice.Strength ?? NoticeStrength.Strong))
        {
            return new AuditVerdict.Contradicts("the match is weaker than the covenant's notice wants");
        }

        try
        {
            return ShownAnswer.Read(fields["getoond"]).FindExcess(fields.GetValueOrDefault("uitkomst"), level, [other]) is { } excess
                ? new AuditVerdict.Contradicts(excess)
                : new AuditVerdict.Notice();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return new AuditVerdict.NotReplayable("the record does not say what was shown");
        }

        string? PartyOf(string? organisation) =>
            Oin.TryParse(organisation, out var oin) && covenant.PartyOf(oin) is { } found && notice.Between.Contains(found.Name, StringComparer.Ordinal) ? found.Name : null;
    }

    private static NoticeStrength? StrengthOf(string? word) => word switch
    {
        "sterk" => NoticeStrength.Strong,
        "waarschijnlijk" => NoticeStrength.Probable,
        "mogelijk" => NoticeStrength.Possible,
        _ => null,
    };
}

using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Connector.Auditing;

/// <summary>Decides a recorded question again, by the covenant that it was decided by.</summary>
internal static class QuestionReplay
{
    private const string Refused = "geweigerd";

    /// <param name="covenant">The very text that the record names.</param>
    /// <param name="fields">What the record says.</param>
    public static AuditVerdict Judge(Covenant covenant, IReadOnlyDictionary<string, string> fields)
    {
        if (fields.ContainsKey("goedkeurder") && !fields.ContainsKey("goedgekeurdOp"))
        {
            return new AuditVerdict.NotReplayable("a colleague approved it, and the record is from before the moment of that was kept");
        }

        try
        {
            return TryAsk(fields, out var asker, out var request)
                ? Judge(covenant, fields, asker, request, DecidedPartner.ReadAll(fields["beslissingen"]))
                : new AuditVerdict.NotReplayable("the record does not say what was asked, or not in words that are known here");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Their messages may quote the record.
            return new AuditVerdict.NotReplayable("the record has no decisions or no answer that can be read");
        }
    }

    private static AuditVerdict Judge(
        Covenant covenant, IReadOnlyDictionary<string, string> fields, Oin asker, DecisionRequest request, IReadOnlyList<DecidedPartner> recorded)
    {
        var outcome = fields.GetValueOrDefault("uitkomst");
        var parties = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in recorded)
        {
            var partner = Oin.TryParse(one.Asked, out var member) ? Partner.Of(covenant, member) : Partner.Of(covenant, one.Asked);
            var again = DecidedPartner.Of(one.Asked, Decider.Decide(covenant, request with
            {
                AskerParty = covenant.PartyOf(asker)?.Name ?? string.Empty,
                AskedParty = partner.Party?.Name ?? string.Empty,
                OwnOrganisation = partner.IsOnly(asker),
            }));
            if (!again.IsSameAs(one))
            {
                return outcome == Refused && recorded.All(other => other.IsWithoutRole) ? new AuditVerdict.WithoutRole() : new AuditVerdict.Contradicts(
                    PlainText.Line($"recorded of {one.Asked} is {one}, and the covenant decides {again}") + (again.NextStep == one.NextStep ? "" : ", or another next step"));
            }

            if (one.IsAllowed)
            {
                parties.Add(partner.Party!.Name);
            }
        }

        return outcome == Refused ? JudgeRefusal(fields, parties.Count > 0) : JudgeAnswer(fields, outcome, request.DetailLevel, parties);
    }

    private static AuditVerdict JudgeRefusal(IReadOnlyDictionary<string, string> fields, bool isAllowed) =>
        fields.ContainsKey("getoond") ? new AuditVerdict.Contradicts("it was refused, and something was shown")
        : fields.ContainsKey("quotum") ? new AuditVerdict.OverQuota()
        : isAllowed ? new AuditVerdict.Contradicts("it was refused, though the covenant allows it and no quota is named")
        : new AuditVerdict.Refused();

    private static AuditVerdict JudgeAnswer(IReadOnlyDictionary<string, string> fields, string? outcome, DetailLevel level, HashSet<string> parties) =>
        parties.Count == 0 ? new AuditVerdict.Contradicts("it was answered, and the covenant allows it to nobody")
        : ShownAnswer.Read(fields["getoond"]).FindExcess(outcome, level, parties) is { } excess ? new AuditVerdict.Contradicts(excess)
        : new AuditVerdict.Allowed();

    /// <summary>The question as it was put, but for who is who: that the covenant's members tell.</summary>
    private static bool TryAsk(IReadOnlyDictionary<string, string> fields, out Oin asker, out DecisionRequest request)
    {
        var (isApproved, subject, level) = (fields.ContainsKey("goedkeurder"), default(SubjectKind), default(DetailLevel));
        request = null!;
        if (!Oin.TryParse(fields.GetValueOrDefault("organisatie"), out asker)
            || !Words.TryParse(fields.GetValueOrDefault("soort"), out subject)
            || !Words.TryParse(fields.GetValueOrDefault("ziet"), out level)
            || !DateTimeOffset.TryParseExact(
                fields.GetValueOrDefault(isApproved ? "goedgekeurdOp" : "gevraagdOp"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return false;
        }

        request = new()
        {
            AskerParty = string.Empty,
            AskerRole = fields["rol"],
            AskedParty = string.Empty,
            Purpose = fields["doel"],
            LegalBasis = fields["grondslag"],
            Case = fields.GetValueOrDefault("zaak"),
            Time = moment,
            DetailLevel = level,
            Subject = subject,
            IsAdult = Flag(fields.GetValueOrDefault("meerderjarig")),
            IsWeighed = Flag(fields.GetValueOrDefault("weging")),
            Approvals = isApproved ? 2 : 1,
            SignalKind = fields.GetValueOrDefault("signaalsoort"),
        };
        return true;
    }

    private static bool? Flag(string? word) => word switch { "ja" => true, "nee" => false, _ => null };
}

using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary>A question as asked (protocol §4.1).</summary>
/// <param name="Asked">Categories or OINs.</param>
/// <param name="Elements">16 points for a person, 8 for an address; 32 bytes each, concatenated.</param>
internal sealed record AskRequest(
    Covenant Covenant,
    string Purpose,
    string LegalBasis,
    string? Case,
    IReadOnlyList<string> Asked,
    DetailLevel Level,
    SubjectKind Subject,
    bool? IsAdult,
    bool? IsWeighed,
    string? SignalKind,
    string? Explanation,
    string Employee,
    string Role,
    byte[] Elements)
{
    public const int MaxBytes = 16 * 1024;
    private const int MaxPartners = 32;
    private const int ElementSize = 32;

    /// <summary>Reads a question; notes every fault.</summary>
    public static AskRequest Read(JsonBody body, CovenantSet covenants, Caller caller, DateTimeOffset now)
    {
        var id = body.Text("convenant", 63);
        var covenant = covenants.Find(id, now);
        if (covenant is null && id.Length > 0)
        {
            body.Fail("convenant", "Dit convenant bestaat hier niet.");
        }

        var subject = SubjectKinds.Read(body, body.Text("soort", 16));
        var count = SubjectKinds.ElementCount(subject);
        return new(
            covenant!,
            body.Text("doel", 63),
            body.Text("grondslag", 63),
            body.OptionalText("zaak", 64),
            body.Texts("bij", MaxPartners, 63),
            Levels.Read(body, body.Text("ziet", 16)),
            subject,
            body.OptionalFlag("meerderjarig"),
            body.OptionalFlag("weging"),
            body.OptionalText("signaalsoort", 63),
            body.OptionalText("toelichting", 2000),
            StandingBehind.ReadEmployee(body, caller),
            StandingBehind.ReadRole(body, caller),
            body.Blocks("elementen", count, count, ElementSize));
    }

    /// <summary>Holds a case number and a person's id: belongs in no log.</summary>
    public override string ToString() => nameof(AskRequest);
}

using Bekend.Policies.Covenants;

namespace Bekend.Gateway.AuthZen;

/// <summary>Reads an AuthZEN request as a question to covenants.</summary>
/// <remarks>
/// <code>
/// {"subject":{"type":"medewerker","id":"u1","properties":{"organisatie":"oin:00000099000000005000","rol":"casusregisseur"}},
///  "action":{"name":"bevraag","properties":{"ziet":"domein","processing_activity_id":"rvv:2025-031"}},
///  "resource":{"type":"bron","id":"oin:00000099000000003000","properties":{"soort":"persoon","meerderjarig":true}},
///  "context":{"convenant":"overlast","doel":"triage","grondslag":"taak-gemeente","zaak":"Z1","weging":true,"vierOgen":2,
///             "time":"2026-03-03T10:00:00+01:00"}}
/// </code>
/// A subject may also be <c>{"type":"rol","id":"oin:00000099000000005000/casusregisseur"}</c>, a resource
/// <c>{"type":"partij","id":"zorg"}</c>. Everything but subject, action and resource may be left out; what a covenant then misses,
/// it refuses. Source: AuthZEN NLGov 1.0 for <c>processing_activity_id</c> and <c>time</c>.
/// </remarks>
internal static class CovenantQuestionReader
{
    public const string Employee = "medewerker";
    public const string Role = "rol";
    public const string Source = "bron";
    public const string Party = "partij";
    public const string Ask = "bevraag";
    private const string OinPrefix = "oin:";
    private const int MaxName = 63;

    /// <param name="request">Any.</param>
    /// <param name="now">The moment of the question when the request names none.</param>
    /// <param name="refusal">Why there is no question; null when there is.</param>
    /// <returns>The question, or null.</returns>
    public static CovenantQuestion? Read(EvaluationRequest request, DateTimeOffset now, out RequestRefusal? refusal)
    {
        refusal = null;
        if (request.Action.Name != Ask)
        {
            refusal = RequestRefusal.UnknownAction;
        }
        else if (ReadSubject(request.Subject) is not { } subject)
        {
            refusal = RequestRefusal.UnknownSubject;
        }
        else if (ReadResource(request.Resource) is not { } asked)
        {
            refusal = RequestRefusal.UnknownResource;
        }
        else
        {
            var properties = new EntityProperties();
            var question = ReadRest(request, subject, asked, now, properties);
            refusal = properties.Wrong.Count == 0 ? null : RequestRefusal.Unreadable(properties.Wrong);
            return refusal is null ? question : null;
        }

        return null;
    }

    /// <summary>Writes an organisation as a subject or resource names it.</summary>
    public static string FormatOin(Oin oin) => OinPrefix + oin;

    private static CovenantQuestion ReadRest(
        EvaluationRequest request, (Oin Organisation, string Role) subject, (Oin? Asked, string? Party) asked, DateTimeOffset now, EntityProperties read)
    {
        var (action, resource, context) = (request.Action.Properties, request.Resource.Properties, request.Context);
        return new(
            subject.Organisation,
            subject.Role,
            asked.Asked,
            asked.Party,
            read.Text(context, "convenant", MaxName),
            read.Text(context, "doel", MaxName),
            read.Text(action, "processing_activity_id", 1024),
            read.Text(context, "grondslag", MaxName),
            read.Text(context, "zaak", 64),
            read.Moment(context, "time") ?? now,
            read.Level(action, "ziet") ?? DetailLevel.Hit,
            read.Kind(resource, "soort") ?? SubjectKind.Person,
            read.Flag(resource, "meerderjarig"),
            read.Flag(context, "weging"),
            read.Number(context, "vierOgen", 1, 9) ?? 1,
            read.Text(resource, "signaalsoort", MaxName));
    }

    private static (Oin Organisation, string Role)? ReadSubject(Entity subject)
    {
        var read = new EntityProperties();
        var (organisation, role) = subject.Type switch
        {
            Employee => (read.Text(subject.Properties, "organisatie", 64), read.Text(subject.Properties, "rol", MaxName)),
            Role when subject.Id!.Split('/') is [var oin, { Length: > 0 and <= MaxName } name] => (oin, name),
            _ => (null, null),
        };
        return role is not null && ParseOin(organisation) is { } found ? (found, role) : null;
    }

    private static (Oin? Asked, string? Party)? ReadResource(Entity resource) => resource.Type switch
    {
        Source when ParseOin(resource.Id) is { } oin => (oin, null),
        Party => (null, resource.Id),
        _ => null,
    };

    private static Oin? ParseOin(string? text) =>
        text is not null && text.StartsWith(OinPrefix, StringComparison.Ordinal) && Oin.TryParse(text[OinPrefix.Length..], out var oin)
            ? oin
            : null;
}

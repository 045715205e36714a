using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.AuthZen;

/// <summary>What comes with a permit, as <c>{"id","type","properties"}</c>. Who does not know one of the types must refuse.</summary>
/// <remarks>Source: AuthZEN Obligations profile (draft).</remarks>
internal static class ObligationJson
{
    /// <param name="obligations">Of one permit.</param>
    /// <param name="asked">Moment of the question: duties end so long after it.</param>
    public static JsonArray Format(IReadOnlyList<Obligation> obligations, DateTimeOffset asked) =>
        new([.. obligations.Select((obligation, index) => (JsonNode)new JsonObject
        {
            ["id"] = $"{TypeOf(obligation)}-{index + 1}",
            ["type"] = TypeOf(obligation),
            ["properties"] = Describe(obligation, asked),
        })]);

    private static string TypeOf(Obligation obligation) => obligation switch
    {
        Obligation.Keep => "bewaren",
        Obligation.Inform => "informeren",
        Obligation.FourEyes => "vier-ogen",
        Obligation.SpecialData => "bijzondere-gegevens",
        Obligation.NextStep => "vervolg",
        _ => throw new ArgumentOutOfRangeException(nameof(obligation)),
    };

    private static JsonObject Describe(Obligation obligation, DateTimeOffset asked) => obligation switch
    {
        Obligation.Keep keep => Terms(keep.Retention),
        Obligation.Inform inform => Duty(inform.Notice, asked),
        Obligation.FourEyes four => new() { ["regel"] = four.Rule, ["personen"] = four.Persons },
        Obligation.SpecialData special => new()
        {
            ["regel"] = special.Rule,
            ["categorie"] = special.Special.Category,
            ["grond"] = special.Special.Ground,
        },
        Obligation.NextStep next => new() { ["regel"] = next.Rule, ["tekst"] = next.Text },
        _ => throw new ArgumentOutOfRangeException(nameof(obligation)),
    };

    private static JsonObject Terms(Retention retention) => new()
    {
        ["vraag"] = retention.Question.ToString(),
        ["antwoord"] = retention.Answer.ToString(),
        ["zaakkoppeling"] = retention.CaseLink.ToString(),
        ["logboek"] = retention.Log.ToString(),
    };

    private static JsonObject Duty(SubjectNotice notice, DateTimeOffset asked) => new()
    {
        ["wanneer"] = notice.Inform switch
        {
            InformDuty.Within => "binnen",
            InformDuty.AtFirstContact => "bij eerste contact",
            InformDuty.Postponed => "uitgesteld",
            _ => throw new ArgumentOutOfRangeException(nameof(notice)),
        },
        ["uiterlijk"] = notice.Deadline(asked)?.UtcDateTime.ToString("O", null),
        ["uitzondering"] = notice.Exception,
    };
}

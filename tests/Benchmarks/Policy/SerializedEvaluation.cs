using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Benchmarks.Policy;

/// <summary>The floor that <see cref="JsonEvaluation"/> is held against: the serializer alone, on the same requests, with a decision as it comes.</summary>
internal static class SerializedEvaluation
{
    public static int Answer(Covenant covenant, byte[][] requests)
    {
        foreach (var request in requests)
        {
            var json = JsonSerializer.Deserialize<JsonObject>(request)!;
            var (subject, resource, context) = (json["subject"]!["properties"]!, json["resource"]!, json["context"]!);
            var decision = Decider.Decide(covenant, new()
            {
                AskerParty = PartyOf(covenant, (string?)subject["organisatie"]),
                AskerRole = (string)subject["rol"]!,
                AskedParty = PartyOf(covenant, (string?)resource["id"]),
                Purpose = (string)context["doel"]!,
                LegalBasis = (string)context["grondslag"]!,
                Case = (string?)context["zaak"],
                Time = (DateTimeOffset)context["time"]!,
                DetailLevel = Words.TryParse((string?)json["action"]!["properties"]!["ziet"], out DetailLevel level) ? level : (DetailLevel)(-1),
                Subject = (string?)resource["properties"]!["soort"] == "adres" ? SubjectKind.Address : SubjectKind.Person,
                IsAdult = (bool?)context["meerderjarig"],
                IsWeighed = (bool?)context["weging"],
                Approvals = (int)context["personen"]!,
            });
            if (JsonSerializer.SerializeToUtf8Bytes<object>(decision).Length < 20)
            {
                throw new InvalidOperationException("That is no answer.");
            }
        }

        return requests.Length;
    }

    private static string PartyOf(Covenant covenant, string? oin) => covenant.PartyOf(new Oin(oin ?? string.Empty))?.Name ?? string.Empty;
}

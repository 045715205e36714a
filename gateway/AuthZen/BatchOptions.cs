using System.Text.Json;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.AuthZen;

/// <summary>What a batch asks of its answer (<c>options</c>).</summary>
/// <param name="Semantic">When it stops.</param>
/// <param name="WithReasons">Whether each item carries its reasons (<c>toelichting</c>, ours): others compare whole items.</param>
internal sealed record BatchOptions(BatchSemantic Semantic, bool WithReasons)
{
    /// <summary>Reads the options of a batch; notes every fault.</summary>
    public static BatchOptions Read(JsonElement request, ICollection<Fault> faults)
    {
        if (!request.TryGetProperty("options", out var options))
        {
            return new(BatchSemantic.ExecuteAll, WithReasons: false);
        }

        if (options.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new("options", "Dit veld moet een object zijn."));
            return new(BatchSemantic.ExecuteAll, WithReasons: false);
        }

        return new(ReadSemantic(options, faults), ReadFlag(options, faults));
    }

    private static BatchSemantic ReadSemantic(JsonElement options, ICollection<Fault> faults)
    {
        if (!options.TryGetProperty("evaluations_semantic", out var semantic))
        {
            return BatchSemantic.ExecuteAll;
        }

        switch (semantic.ValueKind == JsonValueKind.String ? semantic.GetString() : null)
        {
            case "execute_all":
                return BatchSemantic.ExecuteAll;
            case "deny_on_first_deny":
                return BatchSemantic.DenyOnFirstDeny;
            case "permit_on_first_permit":
                return BatchSemantic.PermitOnFirstPermit;
            default:
                faults.Add(new("options.evaluations_semantic", "Dit moet execute_all, deny_on_first_deny of permit_on_first_permit zijn."));
                return BatchSemantic.DenyOnFirstDeny;
        }
    }

    private static bool ReadFlag(JsonElement options, ICollection<Fault> faults)
    {
        if (!options.TryGetProperty("toelichting", out var flag))
        {
            return false;
        }

        if (flag.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return flag.GetBoolean();
        }

        faults.Add(new("options.toelichting", "Dit veld moet true of false zijn."));
        return false;
    }
}

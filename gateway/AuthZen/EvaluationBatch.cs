using System.Text.Json;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.AuthZen;

/// <summary>Several evaluations in one request; or one, when it lists none.</summary>
/// <param name="Single">The one evaluation of a request without items; else null.</param>
/// <param name="Items">In the order of the request.</param>
/// <param name="Options">What the batch asks of its answer.</param>
/// <remarks>Source: AuthZEN Authorization API 1.0, §7.1: members at the top are defaults, replaced entity by entity, never merged.</remarks>
internal sealed record EvaluationBatch(EvaluationRequest? Single, IReadOnlyList<BatchItem> Items, BatchOptions Options)
{
    /// <summary>Most items in one request.</summary>
    public const int MaxItems = 250;

    private static readonly string[] Entities = ["subject", "action", "resource", "context"];

    /// <summary>Reads a batch. Faults inside an item stay with the item; all others are noted.</summary>
    public static EvaluationBatch Read(JsonElement request, ICollection<Fault> faults)
    {
        var options = BatchOptions.Read(request, faults);
        if (!request.TryGetProperty("evaluations", out var items)
            || (items.ValueKind == JsonValueKind.Array && items.GetArrayLength() == 0))
        {
            return new(new EntityReader(faults).ReadEvaluation(request, defaults: null), [], options);
        }

        if (items.ValueKind != JsonValueKind.Array || items.GetArrayLength() > MaxItems)
        {
            faults.Add(new("evaluations", $"Dit veld moet een lijst zijn van hoogstens {MaxItems} objecten."));
            return new(null, [], options);
        }

        foreach (var name in Entities)
        {
            if (request.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Object)
            {
                faults.Add(new(name, "Dit veld moet een object zijn."));
            }
        }

        return new(null, [.. items.EnumerateArray().Select(item => ReadItem(item, request))], options);
    }

    private static BatchItem ReadItem(JsonElement item, JsonElement defaults)
    {
        var faults = new List<Fault>();
        if (item.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new("evaluations", "Elk element van deze lijst moet een object zijn."));
            return new(null, faults);
        }

        return new(new EntityReader(faults).ReadEvaluation(item, defaults), faults);
    }
}

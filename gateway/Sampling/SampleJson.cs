using System.Buffers.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Sampling;

/// <summary>Samples on the wire.</summary>
internal static class SampleJson
{
    public static JsonObject Summary(Sample sample) => new()
    {
        ["id"] = sample.Id,
        ["convenant"] = sample.Covenant,
        ["vanaf"] = sample.From.UtcDateTime,
        ["tot"] = sample.Until.UtcDateTime,
        ["aantal"] = sample.Count,
        ["gevraagdOp"] = sample.OrderedAt.UtcDateTime,
        ["getrokkenUit"] = sample.Population,
    };

    public static JsonObject Full(SampleView view)
    {
        var (json, seed, root) = (Summary(view.Sample), SampleDraw.Seed(view.Root), new byte[32]);
        view.Root.CopyTo(root);
        json["logIndex"] = view.Position;
        json["wortel"] = Base64Url.EncodeToString(root);
        json["zaad"] = Base64Url.EncodeToString(seed);
        json["verstrekkingen"] = new JsonArray([.. view.Items.Select(item => Of(item, seed))]);
        return json;
    }

    private static JsonObject Of(SampleItem item, byte[] seed) => new()
    {
        ["id"] = item.Disclosure,
        ["lot"] = Base64Url.EncodeToString(SampleDraw.Lot(seed, item.Disclosure)),
        ["gewist"] = item.Checked is null,
        ["uitkomst"] = item.Checked is null ? null : DisclosureOutcomes.Format(item.Checked.Overview.Outcome),
        ["beschadiging"] = item.Checked is CheckedDisclosure.Damaged damaged ? DisclosureDamages.Format(damaged.Damage) : null,
        ["bevinding"] = item.Finding is { } finding
            ? new JsonObject
            {
                ["oordeel"] = finding.Verdict is { } verdict ? Verdicts.Format(verdict) : "beschadigd",
                ["tijd"] = finding.At?.UtcDateTime,
                ["door"] = finding.By,
                ["toelichting"] = finding.Explanation,
            }
            : null,
    };
}

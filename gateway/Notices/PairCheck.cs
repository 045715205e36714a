using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Notices;

/// <summary>Asks the index whether the two signals of a notice still match.</summary>
internal sealed class PairCheck(ServiceClient services)
{
    /// <summary>As many as the index takes at once.</summary>
    private const int Batch = 256;

    /// <returns>One answer for each, in order. True as well while a change of key keeps the index from telling.</returns>
    /// <exception cref="StoreUnavailableException">The index does not answer.</exception>
    public async Task<IReadOnlyList<bool>> HoldAsync(IEnumerable<NoticeMark> marks, CancellationToken cancellationToken)
    {
        var hold = new List<bool>();
        foreach (var batch in marks.Chunk(Batch))
        {
            hold.AddRange(await AskAsync(batch, cancellationToken));
        }

        return hold;
    }

    private async Task<List<bool>> AskAsync(NoticeMark[] marks, CancellationToken cancellationToken)
    {
        var request = new JsonObject
        {
            ["paren"] = new JsonArray([.. marks.Select(mark => new JsonArray(
                Signal(mark.Organisation, mark.Signal), Signal(mark.OtherOrganisation, mark.OtherSignal)))]),
        };
        var answer = await services.PostAsync(
            Clusters.Index, "/v1/geldige-overeenkomsten", Encoding.UTF8.GetBytes(request.ToJsonString()), cancellationToken);
        return answer.IsSuccess && Read(answer) is { } hold && hold.Count == marks.Length
            ? hold
            : throw new StoreUnavailableException("The index does not say which signals match.");
    }

    private static JsonObject Signal(string organisation, Guid id) => new() { ["organisatie"] = organisation, ["id"] = id };

    /// <returns>Null when it cannot be read.</returns>
    private static List<bool>? Read(ServiceAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return [.. document.RootElement.GetProperty("geldig").EnumerateArray().Select(one => one.GetBoolean())];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}

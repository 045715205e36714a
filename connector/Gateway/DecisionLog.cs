using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Bekend.Connector.Gateway;

/// <summary>The decision log of the covenants that a privacy officer guards, page by page.</summary>
internal static class DecisionLog
{
    /// <summary>Yields every line, oldest first; at most one failure, which is the last item.</summary>
    public static async IAsyncEnumerable<Outcome<JsonElement>> ReadAsync(
        GatewayClient client, DecisionLogQuery query, Retry retry, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? page = null;
        do
        {
            var at = page;
            var fetched = await retry.RunAsync(() => client.DecisionsAsync(query, at, cancellationToken), cancellationToken);
            if (!fetched.TryGet(out var reply, out var failure))
            {
                yield return failure;
                yield break;
            }

            if (reply.Beslissingen is null)
            {
                yield return Failure.Protocol("A page of the decision log has no lines.");
                yield break;
            }

            foreach (var line in reply.Beslissingen)
            {
                yield return line;
            }

            page = reply.Volgende;
            if (page is not null && !seen.Add(page))
            {
                yield return Failure.Protocol("The next page does not come after this one.");
                yield break;
            }
        }
        while (page is not null);
    }
}

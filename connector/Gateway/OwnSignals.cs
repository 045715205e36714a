using System.Runtime.CompilerServices;

namespace Bekend.Connector.Gateway;

/// <summary>The organisation's own signals under one covenant, page by page.</summary>
internal static class OwnSignals
{
    private const int FirstPage = 1;

    /// <summary>Yields every signal; at most one failure, which is the last item.</summary>
    public static async IAsyncEnumerable<Outcome<StoredSignal>> ListAsync(
        GatewayClient client, string covenant, Retry retry, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int? page = FirstPage; page is { } number;)
        {
            var fetched = await retry.RunAsync(() => client.SignalsAsync(covenant, number, cancellationToken), cancellationToken);
            if (!fetched.TryGet(out var reply, out var failure))
            {
                yield return failure;
                yield break;
            }

            foreach (var signal in reply.Signalen ?? [])
            {
                yield return signal;
            }

            if (reply.Volgende <= number)
            {
                yield return Failure.Protocol("The next page does not come after this one.");
                yield break;
            }

            page = reply.Volgende;
        }
    }
}

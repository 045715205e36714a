using System.CommandLine;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Commands;

/// <summary>Does one thing to each signal that is named by its reference, in the order of the references.</summary>
internal sealed class ReferencedSignals(CommandContext context, Option<string> client, Option<string> covenant, ReferenceOptions references)
{
    /// <param name="act">Does it to the signal with this reference and id, and reports it; null when done.</param>
    /// <param name="reportMissing">Reports a reference that no signal has.</param>
    public async Task<int> ForEachAsync(
        ParseResult parsed,
        Func<GatewaySession, Retry, string, string, Task<Failure?>> act,
        Action<string> reportMissing,
        CancellationToken cancellationToken)
    {
        if (!references.Read(parsed).TryGet(out var wanted, out var failure)
            || !context.Session(parsed.GetRequiredValue(client)).TryGet(out var session, out failure))
        {
            return context.Fail(failure);
        }

        using (session)
        {
            var retry = new Retry(context.Environment.Time, context.Io.Error.WriteLine);
            var found = new Dictionary<string, string?>(StringComparer.Ordinal);
            await foreach (var item in OwnSignals.ListAsync(session.Client, parsed.GetRequiredValue(covenant), retry, cancellationToken))
            {
                if (!item.TryGet(out var signal, out failure))
                {
                    return context.Fail(failure);
                }

                if (signal is { Kenmerk: { } reference, Id: { } id } && wanted.Contains(reference))
                {
                    found[reference] = id;
                }
            }

            var exit = ExitCode.Done;
            foreach (var reference in wanted)
            {
                if (found.GetValueOrDefault(reference) is not { } id)
                {
                    reportMissing(reference);
                    exit = ExitCode.SomeRefused;
                }
                else if (await act(session, retry, reference, id) is { } failed)
                {
                    return context.Fail(failed);
                }
            }

            return (int)exit;
        }
    }
}

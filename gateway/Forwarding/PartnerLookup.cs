using Bekend.Hosting.Storage;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Forwarding;

/// <summary>Asks the indexes that partners run themselves, all at once and within one deadline.</summary>
internal sealed class PartnerLookup(ServiceClient services, IOptions<ForwardingOptions> options)
{
    /// <param name="organisations">Partners with an index of their own.</param>
    /// <param name="body">The request, the same for each.</param>
    /// <param name="cancellationToken">When it is cancelled, nobody has answered.</param>
    /// <returns>One task for each; none fails, for a partner that is gone must not take the others' answers with it.</returns>
    public IReadOnlyList<Task<PartnerAnswer>> Start(IEnumerable<string> organisations, byte[] body, CancellationToken cancellationToken) =>
        [.. organisations.Select(organisation => AskAsync(organisation, body, cancellationToken))];

    private async Task<PartnerAnswer> AskAsync(string organisation, byte[] body, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Value.PartnerDeadline);
        try
        {
            var answer = await services.PostAsync(Clusters.IndexOf(organisation), Routes.LookUpPath, body, deadline.Token);
            return new(organisation, answer.IsSuccess ? answer : null);
        }
        catch (Exception exception) when (exception is StoreUnavailableException or OperationCanceledException)
        {
            return new(organisation, null);
        }
    }
}

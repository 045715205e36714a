using Bekend.Gateway.Forwarding;

namespace Bekend.Gateway.KeyHolders;

/// <summary>Has points evaluated, by one key holder or by several, for what is no forwarded request.</summary>
internal sealed class KeyEvaluator(Holders holders, ShareEvaluator shares, ServiceClient services)
{
    /// <param name="body">Of <see cref="Questions.KeyHolderBody"/>.</param>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The key holder does not answer, or too few do.</exception>
    public Task<ServiceAnswer> EvaluateAsync(byte[] body, CancellationToken cancellationToken) => holders.AreSeveral
        ? shares.EvaluateAsync(body, cancellationToken)
        : services.PostAsync(Clusters.KeyHolder, Routes.EvaluatePath, body, cancellationToken);
}

using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Rotation;

/// <summary>What a rotation asks of key holder and index. Asking again changes nothing.</summary>
internal sealed class RotationServices(ServiceClient services)
{
    /// <summary>Name of the central index among those that the key holder seals to.</summary>
    private const string CentralIndex = "centraal";

    /// <summary>Carries the sealed factor from the key holder to the index, which begins to bring its rows over.</summary>
    /// <param name="rotation">Which change.</param>
    /// <param name="fromKey">Public key of the old version, as on record; the index checks the factor against both.</param>
    /// <param name="toKey">Public key of the new version, as on record.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <returns>Signals that are to be brought over.</returns>
    /// <exception cref="StoreUnavailableException">A service does not answer, or refuses.</exception>
    public async Task<long> BeginAsync(KeyRotation rotation, byte[] fromKey, byte[] toKey, CancellationToken cancellationToken)
    {
        var sealedFactor = await AskAsync(
            Clusters.KeyHolder,
            "/v1/sleutels/wisseldoos",
            new() { ["sleutel"] = rotation.Covenant, ["versie"] = rotation.From, ["index"] = CentralIndex },
            root => root.GetProperty("doos").GetString()!,
            cancellationToken);
        var change = Named(rotation);
        change["sleutelVan"] = Base64Url.EncodeToString(fromKey);
        change["sleutelNaar"] = Base64Url.EncodeToString(toKey);
        change["doos"] = sealedFactor;
        return await AskAsync(Clusters.Index, "/v1/sleutelwissels", change, ReadRemaining, cancellationToken);
    }

    /// <summary>Asks how many signals are still to be brought over.</summary>
    /// <exception cref="StoreUnavailableException">The index does not answer, or does not know of the change.</exception>
    public Task<long> RemainingAsync(KeyRotation rotation, CancellationToken cancellationToken) =>
        AskAsync(Clusters.Index, "/v1/sleutelwissels/voortgang", Named(rotation), ReadRemaining, cancellationToken);

    /// <summary>Has the index forget the factor, then the key holder destroy the old key.</summary>
    /// <exception cref="StoreUnavailableException">One of them has not done so, or nobody knows.</exception>
    public async Task EndAsync(KeyRotation rotation, CancellationToken cancellationToken)
    {
        await TellAsync(Clusters.Index, "/v1/sleutelwissels/afsluiting", Named(rotation), cancellationToken);
        await TellAsync(
            Clusters.KeyHolder,
            "/v1/sleutels/vernietiging",
            new() { ["sleutel"] = rotation.Covenant, ["versie"] = rotation.From },
            cancellationToken);
    }

    private static JsonObject Named(KeyRotation rotation) =>
        new() { ["convenant"] = rotation.Covenant, ["van"] = rotation.From, ["naar"] = rotation.To };

    private static long ReadRemaining(JsonElement root) => root.GetProperty("resterend").GetInt64();

    private async Task<T> AskAsync<T>(
        string cluster, string path, JsonObject body, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        var answer = await TellAsync(cluster, path, body, cancellationToken);
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StoreUnavailableException("A service's answer about a rotation cannot be read.");
        }
    }

    private async Task<ServiceAnswer> TellAsync(string cluster, string path, JsonObject body, CancellationToken cancellationToken)
    {
        var answer = await services.PostAsync(cluster, path, Encoding.UTF8.GetBytes(body.ToJsonString()), cancellationToken);
        return answer.IsSuccess ? answer : throw new StoreUnavailableException($"A service refused a step of a rotation with status {answer.Status}.");
    }
}

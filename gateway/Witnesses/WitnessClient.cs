using System.Text;
using Bekend.Gateway.Forwarding;
using Bekend.Ledger.Witnesses;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Witnesses;

/// <summary>Asks witnesses over HTTP. What goes out is public: sizes, hashes and signatures of the log.</summary>
internal sealed class WitnessClient(IOptions<WitnessOptions> options) : IDisposable
{
    private const int MaxAnswer = 16 * 1024;

    private readonly HttpClient _http = OutsideClient.Create(options.Value.Timeout, MaxAnswer);

    /// <returns>Status and body; status 0 when the witness was not reached, or too slow.</returns>
    public async Task<(int Status, string Body)> AddCheckpointAsync(Uri witness, WitnessRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Format()));
            using var response = await _http.PostAsync(new Uri(witness.AbsoluteUri.TrimEnd('/') + "/add-checkpoint"), content, cancellationToken);

            // The protocol says UTF-8, whatever the witness says.
            return ((int)response.StatusCode, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken)));
        }
        catch (Exception exception) when (OutsideClient.IsFailure(exception, cancellationToken))
        {
            return (0, string.Empty);
        }
    }

    public void Dispose() => _http.Dispose();
}

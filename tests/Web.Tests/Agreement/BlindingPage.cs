using System.Buffers.Text;
using System.Diagnostics;
using System.Text.Json;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Web.Tests.Agreement;

/// <summary>A running program of Node that blinds and unblinds as a page does: a line in, a line out.</summary>
internal sealed class BlindingPage : IAsyncDisposable
{
    private readonly Process _process = WebFolder.Start("node", "bin/tests/agreement/voprf.js");

    /// <summary>Blinds a new batch.</summary>
    /// <returns>The elements, base64url.</returns>
    public async Task<string[]> BlindAsync(string[] inputs) =>
        await SayAsync(new { invoer = inputs }) ?? throw new InvalidOperationException("nothing was blinded");

    /// <summary>Checks and unblinds the last batch.</summary>
    /// <returns>The pseudonyms, base64url; null when the answer is refused.</returns>
    public Task<string[]?> UnblindAsync(byte[] publicKey, Evaluation evaluation) => SayAsync(new
    {
        sleutel = Base64Url.EncodeToString(publicKey),
        geevalueerd = Encode(evaluation.Elements),
        bewijs = Base64Url.EncodeToString(evaluation.Proof),
    });

    /// <summary>Encodes elements, one text each.</summary>
    public static string[] Encode(byte[] elements) =>
        [.. elements.Chunk(GroupElement.Size).Select(element => Base64Url.EncodeToString(element))];

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string[]?> SayAsync<T>(T line)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(line));
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var answer = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<string[]?>(answer ?? throw new InvalidOperationException(
            await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
    }
}

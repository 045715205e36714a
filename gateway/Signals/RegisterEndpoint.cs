using System.Buffers;
using System.Text.Json;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace Bekend.Gateway.Signals;

/// <summary><c>POST /v1/signalen</c>: NDJSON in, NDJSON out, one result a line, in order (protocol §4.3).</summary>
/// <remarks>
/// A bad line is refused on its own; the rest goes on. When a store fails half-way, the connection breaks off:
/// what was answered is durable, the rest may be sent again.
/// </remarks>
internal sealed class RegisterEndpoint
{
    /// <summary>
    /// Most lines in one request. Results are kept until the client reads them, since many clients read only after
    /// they have sent everything; this bounds that memory.
    /// </summary>
    private const int MaxLines = 100_000;

    private const long MaxBytes = 1024L * 1024 * 1024;
    private const string ContentType = "application/x-ndjson";

    public static async Task HandleAsync(HttpContext context, SignalLineReader reader, SignalKeyVersions versions, SignalBatch batch, ILogger<RegisterEndpoint> logger)
    {
        if (context.Request.ContentType?.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase) != true)
        {
            await context.WriteProblemAsync(CommonProblems.WrongContentType);
            return;
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaxBytes;
        LetTheClientReadLate(context);
        var caller = context.GetCaller();
        var lines = new NdjsonReader(context.Request.BodyReader);
        await using var results = new ResultWriter(context.Response);
        var count = 0;
        while (await lines.ReadAsync(SignalBatch.MaxLines, context.RequestAborted) is { Count: > 0 } read)
        {
            count += read.Count;
            results.Write(count > MaxLines
                ? [.. read.Select(_ => SignalLineResult.Refused(null, $"Te veel regels in één verzoek; hoogstens {MaxLines}."))]
                : await RegisterAsync(await versions.CheckAsync(Read(read, caller, reader), context.RequestAborted), caller, batch, context.RequestAborted));
        }

        await results.CompleteAsync();
        SignalLog.SignalsRegistered(logger, count);
    }

    /// <summary>A client that sends everything before it reads anything is slow in nobody's eyes but Kestrel's.</summary>
    private static void LetTheClientReadLate(HttpContext context)
    {
        if (context.Features.Get<Microsoft.AspNetCore.Server.Kestrel.Core.Features.IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }
    }

    private static IReadOnlyList<(SignalLine? Line, SignalLineResult? Refused)> Read(
        IReadOnlyList<byte[]?> lines, Caller caller, SignalLineReader reader) =>
        [.. lines.Select(line => line is null
            ? (null, SignalLineResult.Refused(null, $"Deze regel is langer dan {NdjsonReader.MaxLine} bytes."))
            : reader.Read(line, caller))];

    private static async Task<IReadOnlyList<SignalLineResult>> RegisterAsync(
        IReadOnlyList<(SignalLine? Line, SignalLineResult? Refused)> read, Caller caller, SignalBatch batch, CancellationToken cancellationToken)
    {
        var accepted = read.Select(item => item.Line).OfType<SignalLine>().ToList();
        var registered = new Queue<SignalLineResult>(
            accepted.Count > 0 ? await batch.RegisterAsync(accepted, caller, cancellationToken) : []);
        return [.. read.Select(item => item.Refused ?? registered.Dequeue())];
    }

    /// <summary>Collects results and sends them as fast as the client reads, without ever making the reading of lines wait.</summary>
    private sealed class ResultWriter(HttpResponse response) : IAsyncDisposable
    {
        private readonly ArrayBufferWriter<byte> _waiting = new();
        private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(response.HttpContext.RequestAborted);
        private Task _sending = Task.CompletedTask;

        public void Write(IReadOnlyList<SignalLineResult> results)
        {
            foreach (var result in results)
            {
                WriteOne(result);
            }

            if (_sending.IsCompletedSuccessfully)
            {
                _sending = SendAsync();
            }
        }

        public async Task CompleteAsync()
        {
            await _sending;
            await SendAsync();
        }

        // Sending still only when the lines ended in a failure: a client that is busy sending would never take the rest.
        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _end.Dispose();
        }

        private async Task SendAsync()
        {
            if (!response.HasStarted)
            {
                response.ContentType = ContentType;
            }

            var bytes = _waiting.WrittenSpan.ToArray();
            _waiting.ResetWrittenCount();
            await response.Body.WriteAsync(bytes, _end.Token);
            await response.Body.FlushAsync(_end.Token);
        }

        private void WriteOne(SignalLineResult result)
        {
            using (var json = new Utf8JsonWriter(_waiting))
            {
                json.WriteStartObject();
                json.WriteString("kenmerk", result.Reference);
                json.WriteString("status", result.Status);
                json.WriteString("fout", result.Fault);
                if (result.Id is { } id)
                {
                    json.WriteString("id", id);
                }
                else
                {
                    json.WriteNull("id");
                }

                json.WriteEndObject();
            }

            _waiting.Write("\n"u8);
        }
    }
}

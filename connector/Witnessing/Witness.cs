using System.Globalization;
using System.Text;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.Witnessing;

/// <summary>A witness: cosigns checkpoints of the logs it knows, each only when it extends what was seen of that log.</summary>
/// <remarks>Source: C2SP tlog-witness, "add-checkpoint".</remarks>
internal sealed class Witness : IDisposable
{
    /// <summary>Longest request: 63 hashes and a checkpoint with many signatures fit well within it.</summary>
    public const int MaxRequest = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly WitnessSigner _signer;
    private readonly WitnessBeginnings _beginnings;
    private readonly WitnessState _state;
    private readonly Dictionary<string, WitnessedLog> _logs = new(StringComparer.Ordinal);

    private Witness(WitnessSigner signer, WitnessBeginnings beginnings, WitnessState state) => (_signer, _beginnings, _state) = (signer, beginnings, state);

    /// <summary>Name and key, as logs and those who rely on it must know them.</summary>
    public string VerifierKey => _signer.Verifier.Format();

    /// <summary>Takes up key and state.</summary>
    /// <returns>Exit code 2 when either cannot be used, or another process holds the state.</returns>
    public static Outcome<Witness> Open(WitnessConfiguration configuration, TimeProvider time)
    {
        if (!WitnessKeyFile.Read(configuration.KeyFile).TryGet(out var signer, out var failure))
        {
            return failure;
        }

        if (!WitnessBeginnings.Claim(configuration.KeyFile, signer.Verifier.Format()).TryGet(out var beginnings, out failure))
        {
            signer.Dispose();
            return failure;
        }

        if (!WitnessState.Claim(configuration.StateFolder, beginnings).TryGet(out var state, out failure))
        {
            beginnings.Dispose();
            signer.Dispose();
            return failure;
        }

        var witness = new Witness(signer, beginnings, state);
        foreach (var log in configuration.Logs)
        {
            if (!state.Read(log.Name).TryGet(out var seen, out failure))
            {
                witness.Dispose();
                return failure;
            }

            witness._logs.Add(log.Name, new(log, seen, state, signer, time));
        }

        return witness;
    }

    /// <summary>Answers one request to <c>/add-checkpoint</c>.</summary>
    /// <param name="body">What was sent, at most <see cref="MaxRequest"/> bytes; anything at all.</param>
    public async Task<WitnessAnswer> AddCheckpointAsync(byte[] body, CancellationToken cancellationToken)
    {
        if (!TryRead(body, out var request))
        {
            return new(400, "not a request to cosign a checkpoint\n");
        }

        if (!_logs.TryGetValue(request.Origin, out var log))
        {
            return new(404, "this log is not witnessed here\n");
        }

        try
        {
            var (result, cosignature) = await log.AddAsync(request, cancellationToken);
            return result switch
            {
                WitnessResult.Extended when cosignature is not null => new(result.Status, cosignature + "\n"),
                WitnessResult.OtherSize other => new(result.Status, other.Seen.ToString(CultureInfo.InvariantCulture) + "\n", WitnessAnswer.SizeType),
                WitnessResult.NotSigned => new(result.Status, "not signed by this log's key\n"),
                WitnessResult.NotConsistent => new(result.Status, "the proof does not show that the tree extends the one seen\n"),
                WitnessResult.Malformed => new(result.Status, "not a checkpoint of this log, or smaller than the old size\n"),
                _ => throw new InvalidOperationException("a request is granted with a cosignature, or refused"),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(500, "what was seen could not be kept; nothing was cosigned\n");
        }
    }

    public void Dispose()
    {
        foreach (var log in _logs.Values)
        {
            log.Dispose();
        }

        _state.Dispose();
        _beginnings.Dispose();
        _signer.Dispose();
    }

    private static bool TryRead(byte[] body, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out WitnessRequest? request)
    {
        request = null;
        try
        {
            return body.Length <= MaxRequest && WitnessRequest.TryParse(Utf8.GetString(body), out request);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

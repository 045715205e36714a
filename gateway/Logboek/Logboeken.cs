using System.Security.Cryptography;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Storage;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Logboek;

/// <summary>The logboeken that hear of what is disclosed. What they have not acknowledged does not go out.</summary>
/// <remarks>A path of its own beside the traces of operators: those may be sampled, batched and lost, this may not.</remarks>
internal sealed class Logboeken : IDisposable
{
    private const int SecretSize = 32;

    private readonly IReadOnlyList<LogboekReceiver> _receivers;
    private readonly ProcessingLines _lines;
    private readonly ILogger<Logboeken> _logger;

    public Logboeken(IOptions<LogboekOptions> options, StoredSecrets secrets, ProcessingLines lines, ILogger<Logboeken> logger)
    {
        (_lines, _logger) = (lines, logger);
        var configured = options.Value.Receivers.ToList();
        if (configured.Count == 0)
        {
            _receivers = [];
            return;
        }

        var secret = secrets.GetOrAdd("logboek-subjects", () => RandomNumberGenerator.GetBytes(SecretSize));
        _receivers = [.. configured.Select(receiver => new LogboekReceiver(
            receiver.Name, receiver.Options, new(secret, receiver.Name), options.Value.Timeout))];
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <summary>Whether there are any.</summary>
    public bool AreThere => _receivers.Count > 0;

    /// <summary>The line of what goes on record.</summary>
    /// <returns>Null for what is no disclosure, or when nobody wants it.</returns>
    public ProcessingLine? LineOf(LogRecord record) => AreThere && record.Type == EntryType.Disclosure ? _lines.Of(record) : null;

    /// <summary>Tells everybody whom it concerns of a processing.</summary>
    /// <exception cref="StoreUnavailableException">Somebody did not acknowledge all of it: release nothing.</exception>
    public Task TellAsync(ProcessingLine line, CancellationToken cancellationToken) => SendAsync(
        line.Organisation, OtlpSignal.Traces, receiver => ProcessingSpans.Format(line, receiver.Subjects), cancellationToken);

    /// <summary>Tells everybody whom it concerns of a decision.</summary>
    /// <param name="organisation">OIN of who asked for it.</param>
    /// <param name="decision">The decision, for a receiver that calls subjects so.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreUnavailableException">Somebody did not acknowledge it: do nothing upon it.</exception>
    public Task TellAsync(string organisation, Func<SubjectPseudonyms, DecisionEvent> decision, CancellationToken cancellationToken) => SendAsync(
        organisation, OtlpSignal.Logs, receiver => DecisionRecords.Format(decision(receiver.Subjects)), cancellationToken);

    /// <summary>The same of a decision that names no subject, and so is the same for everybody.</summary>
    /// <inheritdoc cref="TellAsync(string, Func{SubjectPseudonyms, DecisionEvent}, CancellationToken)"/>
    public async Task TellAsync(string organisation, Func<DecisionEvent> decision, CancellationToken cancellationToken)
    {
        if (AreThere)
        {
            var same = decision();
            await TellAsync(organisation, _ => same, cancellationToken);
        }
    }

    /// <summary>Tells of an answer that the service itself failed to give; nothing is released then anyhow.</summary>
    public async Task TellFailureAsync(LogRecord record, string fault)
    {
        if (!AreThere)
        {
            return;
        }

        try
        {
            // Whoever hangs up does not undo what was done.
            await TellAsync(_lines.OfFailure(record, fault), CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // Logged where it was found out; what the caller hears is the first failure.
        }
    }

    public void Dispose()
    {
        foreach (var receiver in _receivers)
        {
            receiver.Dispose();
        }
    }

    private async Task SendAsync(
        string organisation, OtlpSignal signal, Func<LogboekReceiver, byte[]> format, CancellationToken cancellationToken)
    {
        var concerned = _receivers.Where(receiver => receiver.Name == LogboekReceiver.OperatorName || receiver.Name == organisation).ToList();
        var answers = await Task.WhenAll(concerned.Select(receiver => receiver.SendAsync(signal, format(receiver), cancellationToken)));
        foreach (var (receiver, answer) in concerned.Zip(answers))
        {
            if (answer is { } status)
            {
                LogboekLog.LogboekSilent(_logger, receiver.Name, status);
            }
        }

        if (answers.Any(answer => answer is not null))
        {
            throw new StoreUnavailableException("A logboek did not acknowledge a line.") { Problem = GatewayProblems.LogboekSilent };
        }
    }
}

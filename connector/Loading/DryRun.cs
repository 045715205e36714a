using Bekend.Connector.Asking;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Loading;

/// <summary>Tells what a load would do: reads every row, compares it with the own signals, sends and records nothing.</summary>
internal sealed class DryRun
{
    private readonly LoadRequest _request;
    private readonly RowReader _rows;
    private readonly JournalState _journal;
    private readonly VerdictFile _report;
    private readonly LoadTally _tally;
    private readonly WeakRows _weak = new();
    private readonly FilePresence _presence = new();
    private readonly Dictionary<string, OwnSignal>? _own;
    private readonly HashSet<UInt128> _listed = [];
    private readonly string _subject;

    /// <param name="request">What to load.</param>
    /// <param name="rows">Reads its rows.</param>
    /// <param name="journal">What earlier runs recorded.</param>
    /// <param name="own">Own signals by reference; null when the gateway is not asked.</param>
    /// <param name="report">Is told what would become of each row.</param>
    /// <param name="tally">Counts.</param>
    public DryRun(
        LoadRequest request, RowReader rows, JournalState journal, Dictionary<string, OwnSignal>? own, VerdictFile report, LoadTally tally)
    {
        _request = request;
        _rows = rows;
        _journal = journal;
        _own = own;
        _report = report;
        _tally = tally;
        _subject = request.Subject.Format();
        _listed.UnionWith((own?.Keys ?? Enumerable.Empty<string>()).Select(ReferenceHash.Of));
    }

    /// <summary>Fetches the own signals under a covenant, by reference.</summary>
    public static async Task<Outcome<Dictionary<string, OwnSignal>>> ListAsync(
        GatewayClient client, string covenant, Retry retry, CancellationToken cancellationToken)
    {
        var own = new Dictionary<string, OwnSignal>(StringComparer.Ordinal);
        await foreach (var item in OwnSignals.ListAsync(client, covenant, retry, cancellationToken))
        {
            if (!item.TryGet(out var signal, out var failure))
            {
                return failure;
            }

            if (signal.Kenmerk is { } reference)
            {
                own[reference] = new OwnSignal(signal.Soort, signal.Signaalsoort, signal.Contactpunt, signal.GeldigTot);
            }
        }

        return own;
    }

    /// <summary>Reads to the end of the input.</summary>
    /// <returns>The report, or exit code 2 when the input broke off.</returns>
    public Outcome<LoadReport> Run(IRowSource source, CancellationToken cancellationToken)
    {
        try
        {
            while (source.Next() is { } record)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _tally.Read(source.Fraction);
                var outcome = _rows.Read(record, _own is null ? (_, _) => false : _journal.IsAcknowledged);
                _presence.Note(outcome, _journal.ReferenceOf);
                _report.Write(Judge(outcome));
            }
        }
        catch (IOException)
        {
            return Failure.Input("The file could not be read to its end, or the report not be written");
        }

        return new LoadReport(_tally.Counts, null) { Weak = _weak, Withdrawal = _request.WithdrawMissing ? FindMissing() : null };
    }

    private RowVerdict Judge(RowOutcome outcome)
    {
        switch (outcome)
        {
            case RowOutcome.Ready { Row: var row }:
                _weak.Note(row);
                var (status, reasons) = Compare(row);
                return new() { Line = row.Line, Reference = row.Reference, Status = status, Reasons = reasons, Weak = row.Weakness };
            case RowOutcome.Known known when _journal.ReferenceOf(known.Line) is { } reference && _listed.Contains(reference):
                _tally.Register(Wire.Unchanged);
                return new() { Line = known.Line, Status = RowVerdict.Unchanged };
            case RowOutcome.Known known:
                _tally.Gone();
                return new() { Line = known.Line, Status = RowVerdict.Gone, Reasons = ["registered before, withdrawn or expired since; is not sent again"] };
            case RowOutcome.Refused refused:
                _tally.Refuse(refused.Line, refused.Reason);
                return new() { Line = refused.Line, Reference = refused.Reference, Status = RowVerdict.Refuse, Reasons = refused.Reason.Split("; ") };
            case RowOutcome.Empty empty:
                _tally.Skip();
                return new() { Line = empty.Line, Status = RowVerdict.Skipped };
            default:
                throw new InvalidOperationException("a row has one of four outcomes");
        }
    }

    private (string Status, IReadOnlyList<string> Reasons) Compare(SignalRow row)
    {
        if (_own is null)
        {
            _tally.Fit();
            return (RowVerdict.Fit, []);
        }

        if (!_own.TryGetValue(row.Reference, out var own))
        {
            _tally.Register(Wire.Added);
            return (RowVerdict.Add, []);
        }

        _tally.Register(Wire.Changed);
        return (RowVerdict.Change, own.Differences(row, _subject) is { Count: > 0 } differences
            ? differences
            : ["nothing visible, but the result file does not have this row"]);
    }

    private WithdrawalReport FindMissing()
    {
        var missing = 0;
        var listed = 0;
        foreach (var (reference, _) in (_own ?? []).Where(item => item.Value.Subject == _subject))
        {
            listed++;
            if (!_presence.Has(reference))
            {
                missing++;
                _report.Write(new RowVerdict { Reference = reference, Status = RowVerdict.Withdraw });
            }
        }

        return new() { Listed = listed, Missing = missing, HeldBack = MissingSignals.Objection(_presence) };
    }
}

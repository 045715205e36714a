using System.Buffers.Text;
using System.Security.Cryptography;
using Bekend.Connector.Gateway;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Receipts;

namespace Bekend.Connector.Exporting;

/// <summary>Writes the disclosures of a covenant and a period to a folder, with all that an audit needs.</summary>
/// <remarks>Memory stays the same however many there are.</remarks>
/// <param name="session">A privacy officer's.</param>
/// <param name="retry">Tries to begin again where that may pass.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Is told how many disclosures were written.</param>
internal sealed class DisclosureExporter(GatewaySession session, Retry retry, TimeProvider time, Action<long> progress)
{
    private const string NdJsonName = "verstrekkingen.ndjson";
    private const string CsvName = "verstrekkingen.csv";

    private ExportLine.Begin? _begin;
    private ReceiptResult.Valid? _receipt;
    private ExportCounts _counts = new(0, 0, 0);
    private Failure? _failure;

    /// <summary>Versions and hashes of the covenant's text, as the records name them.</summary>
    private readonly HashSet<(string Version, string Sha256)> _versions = [];

    /// <summary>Exports; once for each instance.</summary>
    /// <returns>What is on the disk; or why there is nothing.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public async Task<Outcome<ExportResult>> ExportAsync(ExportOrder order, CancellationToken cancellationToken)
    {
        var request = new ExportRequest(order.Covenant, order.From, order.To);
        if (!(await retry.RunAsync(() => session.Client.ExportAsync(request, cancellationToken), cancellationToken)).TryGet(out var response, out var failure))
        {
            return failure;
        }

        using (response)
        {
            using var folder = ExportFolder.Create(order.Folder);
            var name = order.Format == ExportFormat.Csv ? CsvName : NdJsonName;
            await folder.AddAsync(name, write => WriteAsync(response, order, write, cancellationToken));
            if (_failure is not null)
            {
                return _failure;
            }

            if (!(await AddCovenantsAsync(folder, order.Covenant, cancellationToken)).TryGet(out var missing, out failure))
            {
                return failure;
            }

            var manifest = Describe(order, name, folder.Files);
            return new ExportResult(manifest, folder.Finish(manifest), missing);
        }
    }

    private async Task WriteAsync(HttpResponseMessage response, ExportOrder order, Func<ReadOnlyMemory<byte>, ValueTask> write, CancellationToken cancellationToken)
    {
        var isCsv = order.Format == ExportFormat.Csv;
        if (isCsv)
        {
            await write(CsvTable.Header());
        }

        ExportLine.End? end = null;
        await foreach (var item in ExportStream.ReadAsync(response, cancellationToken))
        {
            if (!item.TryGet(out var read, out _failure))
            {
                return;
            }

            var (line, utf8) = read;
            if (_begin is null || line is ExportLine.Begin || end is not null)
            {
                if ((_failure = await BeginAsync(line, order, cancellationToken)) is not null)
                {
                    return;
                }
            }
            else if (line is ExportLine.End last)
            {
                end = last;
            }
            else
            {
                Count(line);
                await write(isCsv ? CsvTable.Row(line) : Line(utf8));
            }
        }

        _failure = end is null ? ExportStream.BrokeOff()
            : end.Counts != _counts ? Failure.Protocol("The export has another number of lines than its last line says.")
            : null;
    }

    private static byte[] Line(ReadOnlyMemory<byte> utf8) => [.. utf8.Span, (byte)'\n'];

    /// <summary>Takes the first line, which must be of this order and prove that the export is on the log.</summary>
    private async Task<Failure?> BeginAsync(ExportLine line, ExportOrder order, CancellationToken cancellationToken)
    {
        if (_begin is not null || line is not ExportLine.Begin begin
            || (begin.Covenant, begin.From, begin.To) != (order.Covenant, order.From, order.To))
        {
            return Failure.Protocol("The export does not begin as it should, or is of something else.");
        }

        if (!(await session.LogKey.VerifierAsync(cancellationToken)).TryGet(out var verifier, out var failure))
        {
            return failure;
        }

        if (ReceiptVerifier.Verify(begin.Receipt, verifier) is not ReceiptResult.Valid { Entry.Type: EntryType.Reading } valid)
        {
            return new(ExitCode.NotVerified, "The export is not on the log", "The receipt of its own entry does not verify, so that nothing of it is kept.");
        }

        (_begin, _receipt) = (begin, valid);
        return null;
    }

    private void Count(ExportLine line)
    {
        _counts = _counts.With(line);
        progress(_counts.Total());
        if (line is ExportLine.Opened { Record.Values: var values }
            && values.TryGetValue("convenantversie", out var version) && values.TryGetValue("convenantSha256", out var sha256))
        {
            _versions.Add((version, sha256));
        }
    }

    /// <summary>Adds the text of every version that was decided by, so that the audit needs no gateway.</summary>
    /// <returns>Versions whose text is not to be had; exit codes other than that stop.</returns>
    private async Task<Outcome<IReadOnlyList<string>>> AddCovenantsAsync(ExportFolder folder, string covenant, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        foreach (var (version, sha256) in _versions.OrderBy(one => one.Sha256, StringComparer.Ordinal))
        {
            var fetched = await retry.RunAsync(() => session.Client.VersionAsync(covenant, version, cancellationToken), cancellationToken);
            if (!fetched.TryGet(out var reply, out var failure) && failure.Exit != ExitCode.WrongInput)
            {
                return failure;
            }

            // Which text it was, the record says; what the gateway serves under that number now may be another.
            if (reply?.Bestand is { } file && Base64Url.IsValid(file) && Base64Url.DecodeFromChars(file) is var text
                && Convert.ToHexStringLower(SHA256.HashData(text)) == sha256)
            {
                await folder.AddAsync(CovenantName(sha256), write => write(text).AsTask());
            }
            else
            {
                missing.Add(version);
            }
        }

        return missing;
    }

    /// <summary>Where the text of a version is.</summary>
    private static string CovenantName(string sha256) => $"convenanten/{sha256}.yaml";

    private ExportManifest Describe(ExportOrder order, string data, IReadOnlyList<ExportedFile> files) => new(
        ExportManifest.CurrentFormat,
        typeof(DisclosureExporter).Assembly.GetName().Version?.ToString(3),
        order.Covenant,
        order.From,
        order.To,
        time.GetUtcNow(),
        session.Client.Address.AbsoluteUri,
        session.Profile.Organisation,
        session.Profile.ClientId,
        _receipt!.Checkpoint.Origin,
        _receipt.Index,
        _begin!.Receipt,
        _counts,
        data,
        files);
}

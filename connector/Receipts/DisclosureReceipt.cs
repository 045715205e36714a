using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Connector.Receipts;

/// <summary>Checks that a receipt is valid and belongs to this very disclosure.</summary>
internal static class DisclosureReceipt
{
    /// <summary>Verifies the receipt of an answer.</summary>
    /// <param name="receipt">Text from the answer.</param>
    /// <param name="disclosureId">Id from the answer.</param>
    /// <param name="log">The pinned key of the log.</param>
    /// <returns>Position in the log; exit code 7 when the receipt proves nothing or something else.</returns>
    public static Outcome<long> Check(string? receipt, Guid disclosureId, NoteVerifier log) =>
        ReceiptVerifier.Verify(receipt ?? "", log) switch
        {
            ReceiptResult.Valid { Entry: { Type: EntryType.Disclosure } entry, Index: var index } when entry.Id == disclosureId => index,
            ReceiptResult.Valid => NotVerified("it proves another entry than this disclosure"),
            ReceiptResult.Invalid invalid => NotVerified(invalid.Reason),
            _ => throw new InvalidOperationException("a receipt is valid or invalid"),
        };

    private static Failure NotVerified(string reason) => new(
        ExitCode.NotVerified,
        "The receipt does not verify, so the answer is not shown",
        $"Reason: {reason}. An answer without a record in the log must not be used; report this to the privacy officer.");
}

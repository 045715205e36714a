using Bekend.Connector.Gateway;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Connector.Pinning;

/// <summary>Checks that a published key is on the log: this covenant's, this version, this key.</summary>
internal static class KeyReceipt
{
    /// <param name="covenant">Id of the covenant that was asked for.</param>
    /// <param name="item">What was published about the key.</param>
    /// <param name="key">The key, 32 bytes.</param>
    /// <param name="log">The pinned key of the log.</param>
    /// <returns>Null when it is; otherwise why nothing may be sent (exit code 7).</returns>
    public static Failure? Check(string covenant, KeyReply item, ReadOnlySpan<byte> key, NoteVerifier log) =>
        ReceiptVerifier.Verify(item.Ontvangstbewijs ?? "", log) switch
        {
            ReceiptResult.Valid valid when !new PublicKeyStatement(covenant, item.Versie, key).IsRecordedBy(valid.Entry) =>
                NotOnTheLog("its receipt proves another entry"),
            ReceiptResult.Valid valid when valid.Index != item.LogIndex => NotOnTheLog("its receipt proves another place"),
            ReceiptResult.Valid => null,
            ReceiptResult.Invalid invalid => NotOnTheLog(invalid.Reason),
            _ => throw new InvalidOperationException("a receipt is valid or invalid"),
        };

    private static Failure NotOnTheLog(string reason) => new(
        ExitCode.NotVerified,
        "A new key is not on the log",
        $"Reason: {reason}. A version of a covenant's key that is new here is taken only when the log proves it, so nothing was sent. "
        + "Call the key holder and the privacy officer before going on.");
}

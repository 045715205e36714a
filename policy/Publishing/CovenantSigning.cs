using System.Diagnostics.CodeAnalysis;
using Bekend.Ledger.Notes;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Publishing;

/// <summary>Puts a signature under a version of a covenant.</summary>
public static class CovenantSigning
{
    /// <summary>Signs.</summary>
    /// <param name="covenant">The version, as read from its file.</param>
    /// <param name="note">What others signed before; null when nobody did.</param>
    /// <param name="signer">The key of the person who signs.</param>
    /// <param name="result">The note with this signature too, and everybody else's as it was.</param>
    /// <returns>False when <paramref name="note"/> is not a note over this very text: nothing was signed.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The signature did not verify; nothing may be published.</exception>
    public static bool TrySign(Covenant covenant, string? note, NoteSigner signer, [NotNullWhen(true)] out string? result)
    {
        ArgumentNullException.ThrowIfNull(signer);
        result = null;
        var statement = CovenantStatement.Format(covenant);
        SignedNote? earlier = null;
        if (note is not null && (!SignedNote.TryParse(note, out earlier) || earlier.Text != statement))
        {
            return false;
        }

        var own = signer.Sign(statement);
        result = earlier is not null && SignedNote.TryParse(own, out var added) ? earlier.With(added).Format() : own;
        return true;
    }
}

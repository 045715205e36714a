using Bekend.Connector.Gateway;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Connector.Asking;

/// <summary>Reads an answer strictly: whatever contradicts itself is no answer.</summary>
internal static class AnswerReader
{
    /// <summary>Checks the shape; the receipt is checked elsewhere.</summary>
    /// <param name="reply">The body of the answer.</param>
    /// <param name="questionId">The question that was asked.</param>
    /// <returns>Known or not, and how sure; exit code 1 on a contradiction.</returns>
    public static Outcome<(bool Known, MatchStrength? Strength)> Read(AnswerReply reply, string questionId)
    {
        if (reply is not { Bekend: { } known, Verstrekking: { Id: not null, Ontvangstbewijs: not null } } || reply.VraagId != questionId)
        {
            return Failure.Protocol("The answer lacks a part, or belongs to another question.");
        }

        if (!TryReadStrength(reply.Sterkte, out var strength) || known != strength is not null)
        {
            return Failure.Protocol("The answer contradicts itself about the strength of the match.");
        }

        return !known && (reply.Bij is { Count: > 0 } || reply.Contactpunten is { Count: > 0 })
            ? Failure.Protocol("The answer says not known and names partners all the same.")
            : (known, strength);
    }

    private static bool TryReadStrength(string? text, out MatchStrength? strength)
    {
        strength = text switch
        {
            "sterk" => MatchStrength.Strong,
            "waarschijnlijk" => MatchStrength.Probable,
            "mogelijk" => MatchStrength.Possible,
            _ => null,
        };
        return text is null || strength is not null;
    }
}

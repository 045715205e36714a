using System.Text;

namespace Bekend.Gateway.Questions;

/// <summary>How many contact points an answer can hold.</summary>
internal static class AnswerContacts
{
    /// <summary>Bytes of JSON for all contact points together: the answer of 8192 bytes keeps room for the receipt.</summary>
    public const int MaxBytes = 5500;

    /// <summary>The first ones that fit. INVARIANT: more would make the answer larger, and its size would tell.</summary>
    /// <param name="unanswered">Who did not answer: takes of the same room.</param>
    /// <param name="contacts">Whom to call.</param>
    public static IEnumerable<AnswerContact> Fit(IReadOnlyList<string> unanswered, IEnumerable<AnswerContact> contacts)
    {
        // Quotes and a comma for each.
        var left = MaxBytes - unanswered.Sum(name => Encoding.UTF8.GetByteCount(name) + 3);
        foreach (var contact in contacts)
        {
            // One more for the comma.
            left -= Encoding.UTF8.GetByteCount(contact.ToJson().ToJsonString()) + 1;
            if (left < 0)
            {
                yield break;
            }

            yield return contact;
        }
    }
}

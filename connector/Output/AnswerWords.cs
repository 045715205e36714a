using Bekend.Connector.Asking;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Connector.Output;

/// <summary>What an answer means, in the words a person needs before acting on it.</summary>
internal static class AnswerWords
{
    public static string Outcome(Answer answer) => answer.Known ? "known" : answer.NotAnsweredBy.Count > 0 ? "not known to those who answered" : "not known";

    /// <summary>Null when everybody answered.</summary>
    public static string? NotAnswered(Answer answer) => answer.NotAnsweredBy.Count == 0
        ? null
        : $"{string.Join(", ", answer.NotAnsweredBy)} did not answer (niet beantwoord). What is known there is not in this answer; ask again later.";

    /// <summary>Null when not known.</summary>
    public static string? Strength(Answer answer) => answer.Strength switch
    {
        null => null,
        MatchStrength.Strong => "strong",
        MatchStrength.Probable => "probable",
        MatchStrength.Possible => "possible",
        _ => throw new InvalidOperationException("a strength has one of three values"),
    };

    public static string Meaning(Answer answer) => answer.Strength switch
    {
        null when answer.NotAnsweredBy.Count > 0 => "Those who answered hold no signal on this subject now. Not everybody answered, so this is no \"not known\".",
        null => "None of the partners asked holds a signal on this subject now. It does not mean that nothing is the matter.",
        MatchStrength.Strong => "A partner holds a signal on this subject. It does not say what, and is no ground for a measure by itself.",
        MatchStrength.Probable => "A partner holds a signal that is probably about this subject. Check with the partner that it is the same one before acting.",
        MatchStrength.Possible => "A partner holds a signal that may be about this subject, or about another. Do nothing with it before the partner has confirmed that it is the same one.",
        _ => throw new InvalidOperationException("a strength has one of three values"),
    };
}

using Bekend.Policies.Covenants;

namespace Bekend.Policies.Explanations;

/// <summary>Says who is told of whom that both hold a signal on one subject.</summary>
public static class MatchNoticeExplainer
{
    /// <summary>Puts one notice into a sentence.</summary>
    /// <param name="notice">From `meldingen` of a covenant.</param>
    public static Explanation Explain(MatchNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return new(Dutch(notice), English(notice));
    }

    private static string Dutch(MatchNotice notice)
    {
        var kinds = notice.SignalKinds.Count == 0 ? "een signaal" : $"een signaal van de soort {Join(notice.SignalKinds, "of")}";
        var who = notice.Between.Count == 1
            ? $"Hebben twee leden van {notice.Between[0]} allebei {kinds}"
            : $"Hebben leden van twee van de partijen {Join(notice.Between, "en")} allebei {kinds}";
        var strength = notice.Strength switch
        {
            NoticeStrength.Possible => "hoe zwak de signalen ook bij elkaar passen",
            NoticeStrength.Probable => "en passen de signalen sterk of waarschijnlijk bij elkaar",
            _ => "en passen de signalen sterk bij elkaar",
        };
        var sees = notice.Sees switch
        {
            DetailLevel.Hit => "dat een ander het onderwerp kent",
            DetailLevel.Domain => "bij welke partij het onderwerp bekend is",
            _ => "bij wie het onderwerp bekend is en wie zij kunnen bellen",
        };
        return $"{who} over hetzelfde onderwerp, {strength}, dan horen beide {sees}; voor {notice.Purpose}, op grond van {notice.LegalBasis}.";
    }

    private static string English(MatchNotice notice)
    {
        var kinds = notice.SignalKinds.Count == 0 ? "a signal" : $"a signal of kind {Join(notice.SignalKinds, "or")}";
        var who = notice.Between.Count == 1
            ? $"When two members of {notice.Between[0]} both hold {kinds}"
            : $"When members of two of the parties {Join(notice.Between, "and")} both hold {kinds}";
        var strength = notice.Strength switch
        {
            NoticeStrength.Possible => "however weakly the signals match",
            NoticeStrength.Probable => "and the signals match strongly or probably",
            _ => "and the signals match strongly",
        };
        var sees = notice.Sees switch
        {
            DetailLevel.Hit => "that somebody else knows the subject",
            DetailLevel.Domain => "which party knows the subject",
            _ => "who knows the subject and whom they can call",
        };
        return $"{who} on the same subject, {strength}, both are told {sees}; for {notice.Purpose}, on the basis of {notice.LegalBasis}.";
    }

    private static string Join(IReadOnlyList<string> texts, string conjunction) =>
        texts.Count < 2 ? string.Concat(texts) : $"{string.Join(", ", texts.SkipLast(1))} {conjunction} {texts[^1]}";
}

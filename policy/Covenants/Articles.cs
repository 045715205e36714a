using System.Text.RegularExpressions;

namespace Bekend.Policies.Covenants;

/// <summary>The forms in which a covenant names articles of law. Whether the article fits is for a lawyer; whether it can exist is checked.</summary>
internal static partial class Articles
{
    /// <summary>AVG article 6(1), a to f.</summary>
    [GeneratedRegex(@"\A6\.1\.[a-f]\z", RegexOptions.CultureInvariant)]
    public static partial Regex Avg6 { get; }

    /// <summary>AVG article 9(2), a to j.</summary>
    [GeneratedRegex(@"\A9\.2\.[a-j]\z", RegexOptions.CultureInvariant)]
    public static partial Regex Avg9 { get; }

    /// <summary>AVG article 10 is worked out in UAVG articles 31 to 33.</summary>
    [GeneratedRegex(@"\AUAVG 3[1-3](?:\.[0-9a-z]{1,2}){0,3}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Avg10 { get; }

    /// <summary>An article of one law: 20, 39f, 2.3, 16.1.c.</summary>
    [GeneratedRegex(@"\A[1-9][0-9]{0,2}[a-z]{0,2}(?:\.[0-9a-z]{1,3}){0,4}\z", RegexOptions.CultureInvariant)]
    public static partial Regex OfLaw { get; }

    /// <summary>Grounds for telling the person later or not at all: AVG 14(5) and 23(1), UAVG 41(1), Wpg 27.</summary>
    [GeneratedRegex(@"\A(?:AVG 14(?:\.5(?:\.[a-d])?)?|AVG 23(?:\.1(?:\.[a-j])?)?|UAVG 41(?:\.1(?:\.[a-j])?)?|Wpg 27(?:\.[1-3](?:\.[a-e])?)?)\z", RegexOptions.CultureInvariant)]
    public static partial Regex NoticeException { get; }
}

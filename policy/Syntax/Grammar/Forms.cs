using System.Text.RegularExpressions;

namespace Bekend.Policies.Syntax.Grammar;

/// <summary>Forms of texts, as editors check them; the reader checks the same and more (that a date exists, a name is known).</summary>
internal static partial class Forms
{
    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Name { get; }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}(?:/[a-z0-9][a-z0-9-]{0,62})?\z", RegexOptions.CultureInvariant)]
    public static partial Regex Asker { get; }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}\z", RegexOptions.CultureInvariant)]
    public static partial Regex AskerInRole { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.-]{0,31}\z", RegexOptions.CultureInvariant)]
    public static partial Regex ClauseId { get; }

    [GeneratedRegex(@"\A[0-9]{20}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Oin { get; }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Date { get; }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    public static partial Regex Moment { get; }

    [GeneratedRegex(@"\A(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)\z", RegexOptions.CultureInvariant)]
    public static partial Regex Clock { get; }

    [GeneratedRegex(@"\AP(?=[0-9T])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,4}D)?(?:T(?=[0-9])(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}S)?)?\z", RegexOptions.CultureInvariant)]
    public static partial Regex Period { get; }

    [GeneratedRegex(@"\A(?:binnen P[0-9TYMWDHS]{2,40}|bij eerste contact|uitgesteld)\z", RegexOptions.CultureInvariant)]
    public static partial Regex InformDuty { get; }

    /// <summary>A case id, or a regular expression for one: at most 200 characters.</summary>
    [GeneratedRegex(@"\A.{1,200}\z", RegexOptions.CultureInvariant)]
    public static partial Regex CasePattern { get; }

    /// <summary>Semantic Versioning 2.0.0, items 2, 9 and 10.</summary>
    [GeneratedRegex(@"\A(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?\z", RegexOptions.CultureInvariant)]
    public static partial Regex Version { get; }
}

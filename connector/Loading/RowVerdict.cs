namespace Bekend.Connector.Loading;

/// <summary>What would become of one row, or of a signal that the file does not have. Nothing identifying.</summary>
internal sealed record RowVerdict
{
    public const string Add = "add";
    public const string Change = "change";
    public const string Unchanged = "unchanged";
    public const string Gone = "gone";
    public const string Fit = "fit";
    public const string Refuse = "refused";
    public const string Skipped = "skipped";
    public const string Withdraw = "withdraw";

    /// <summary>Line in the input, from 1; null for a signal that the file does not have.</summary>
    public int? Line { get; init; }

    /// <summary>Reference of the signal; null when the row gives none that can be read.</summary>
    public string? Reference { get; init; }

    /// <summary>One of the words above.</summary>
    public required string Status { get; init; }

    /// <summary>What differs from the signal that is there, or why the row is refused.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>When no key is strong: what the row lacks for one.</summary>
    public IReadOnlyList<string> Weak { get; init; } = [];
}

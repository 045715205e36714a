using Bekend.Gateway.Disclosure;

namespace Bekend.Gateway.Supervision;

/// <summary>Which disclosures to list.</summary>
/// <param name="Covenants">Names; none lists nothing.</param>
/// <param name="From">First moment, included.</param>
/// <param name="Until">Last moment, not included.</param>
internal sealed record DisclosureFilter(IReadOnlyCollection<string> Covenants, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>OIN of the asker; null for any.</summary>
    public string? Organisation { get; init; }

    /// <summary>The employee who asked; null for any.</summary>
    public string? Person { get; init; }

    /// <summary>Tags of the case under each of the covenants (<see cref="CaseTags"/>); empty for any case.</summary>
    public IReadOnlyCollection<Guid> CaseTags { get; init; } = [];

    /// <summary>Name of a purpose; null for any.</summary>
    public string? Purpose { get; init; }

    /// <summary>How it ended; null for any.</summary>
    public DisclosureOutcome? Outcome { get; init; }

    /// <summary>May name an employee: belongs in no log.</summary>
    public override string ToString() => nameof(DisclosureFilter);
}

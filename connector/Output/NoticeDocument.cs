namespace Bekend.Connector.Output;

/// <summary>One notice as <c>bekend notices list --json</c> prints it, one a line.</summary>
/// <param name="Reference">Of one's own signal.</param>
/// <param name="Strength"><c>strong</c>, <c>probable</c> or <c>possible</c>.</param>
/// <param name="Parties">The other's category, where the covenant gives it.</param>
/// <param name="Kind">Kind of the other's signal, where the covenant gives it.</param>
/// <param name="Receipt">Of the disclosure, to check with <c>bekend receipt verify</c>.</param>
/// <param name="Damage">What does not fit the log; then there is nothing else.</param>
internal sealed record NoticeDocument(
    string? Id,
    DateTimeOffset? Time,
    string? Covenant,
    string? Article,
    string? Signal,
    string? Reference,
    string? Strength,
    IReadOnlyList<string> Parties,
    string? Kind,
    IReadOnlyList<ContactDocument> Contacts,
    DateTimeOffset? ValidUntil,
    string? Receipt,
    string? Damage);

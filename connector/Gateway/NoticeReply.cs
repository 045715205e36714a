namespace Bekend.Connector.Gateway;

/// <summary>A notice that another organisation holds a signal on a subject of one's own.</summary>
/// <param name="Bij">The other's category, from level <c>domein</c> on.</param>
/// <param name="Signaalsoort">Kind of the other's signal, from that level on.</param>
/// <param name="Contactpunten">Whom to call, at level <c>contactpersoon</c>.</param>
/// <param name="Ontvangstbewijs">Receipt of the disclosure.</param>
/// <param name="Beschadiging">What does not fit the log; then there is nothing else.</param>
internal sealed record NoticeReply(
    string? Id,
    DateTimeOffset? Tijd,
    string? Convenant,
    string? Artikel,
    NoticeSignal? Signaal,
    string? Sterkte,
    IReadOnlyList<string>? Bij,
    string? Signaalsoort,
    IReadOnlyList<ContactReply>? Contactpunten,
    DateTimeOffset? GeldigTot,
    string? Ontvangstbewijs,
    string? Beschadiging);

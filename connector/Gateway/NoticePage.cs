namespace Bekend.Connector.Gateway;

/// <summary>One page of notices and the number of the next, or null on the last.</summary>
internal sealed record NoticePage(IReadOnlyList<NoticeReply>? Meldingen, int? Volgende);

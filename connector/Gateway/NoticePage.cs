namespace Bekend.Connector.Gateway;

/// <summary>One page of notices and where the next begins, or null on the last.</summary>
internal sealed record NoticePage(IReadOnlyList<NoticeReply>? Meldingen, long? Volgende);

namespace Bekend.Connector.Gateway;

/// <summary>Id and new status after an approval or a withdrawal.</summary>
internal sealed record StatusReply(string? VraagId, string? Id, string? Status);

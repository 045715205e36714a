namespace Bekend.Connector.Gateway;

/// <summary>Body of <c>POST /v1/vragen/{id}/goedkeuring</c>.</summary>
internal sealed record ApprovalRequest(string Medewerker, string Rol);

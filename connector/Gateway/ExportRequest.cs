namespace Bekend.Connector.Gateway;

/// <summary>Body of <c>POST /v1/verstrekkingen/uitvoer</c>.</summary>
/// <param name="Convenant">One that the caller guards.</param>
/// <param name="Vanaf">First Dutch calendar day, yyyy-mm-dd.</param>
/// <param name="Tot">Last one, included, yyyy-mm-dd.</param>
internal sealed record ExportRequest(string Convenant, string Vanaf, string Tot);

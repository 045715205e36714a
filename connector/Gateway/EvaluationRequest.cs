namespace Bekend.Connector.Gateway;

/// <summary>Body of <c>POST /v1/evaluaties</c>: at most 1024 blinded points.</summary>
internal sealed record EvaluationRequest(string Convenant, IReadOnlyList<string> Elementen);

namespace Bekend.Connector.Gateway;

/// <summary>Body of <c>POST /v1/inzageverzoeken/evaluaties</c>: as many blinded points as a question has.</summary>
internal sealed record AccessEvaluationRequest(string Convenant, string Soort, IReadOnlyList<string> Elementen);

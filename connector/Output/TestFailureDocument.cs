namespace Bekend.Connector.Output;

/// <summary>A test of a covenant that fails.</summary>
internal sealed record TestFailureDocument(string Name, int Line, string Message);

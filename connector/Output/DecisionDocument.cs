namespace Bekend.Connector.Output;

/// <summary>What the covenant said about asking one partner.</summary>
internal sealed record DecisionDocument(string? To, bool Allowed, string? Rule, string? Article, string? Next);

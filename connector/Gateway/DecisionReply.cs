namespace Bekend.Connector.Gateway;

/// <summary>What the covenant says about asking one partner or category.</summary>
internal sealed record DecisionReply
{
    public string? Bij { get; init; }

    public bool Toegestaan { get; init; }

    public string? Regel { get; init; }

    public string? Artikel { get; init; }

    /// <summary>The next step, in plain Dutch.</summary>
    public string? Vervolg { get; init; }
}

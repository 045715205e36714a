namespace Bekend.Gateway.Organisations;

/// <summary>Whom to call at each organisation. Section <c>Organisations</c>.</summary>
public sealed class OrganisationOptions
{
    /// <summary>JSON file with names and contact points (see <c>docs/organisations.md</c>); empty for none. Read at start.</summary>
    public string File { get; set; } = string.Empty;
}

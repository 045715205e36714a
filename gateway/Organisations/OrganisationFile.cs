namespace Bekend.Gateway.Organisations;

/// <summary>The file as written.</summary>
internal sealed record OrganisationFile(List<Organisation> Organisaties);

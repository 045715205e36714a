using Microsoft.IdentityModel.Tokens;

namespace Bekend.Connector.Profiles;

/// <summary>Who this connector is and where its gateway stands, as read from the profile file.</summary>
/// <remarks>Holds the private key: never printed, and without a <c>ToString</c> that shows members.</remarks>
internal sealed class ClientProfile
{
    /// <summary>Short name of the client, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>OIN of the organisation, 20 digits.</summary>
    public required string Organisation { get; init; }

    /// <summary>OAuth client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Signs client assertions: ES256, with the key id of the profile.</summary>
    public required SigningCredentials Signing { get; init; }

    /// <summary>Where tokens are asked for: https, or http on loopback.</summary>
    public required Uri TokenEndpoint { get; init; }

    /// <summary>Base address of the gateway: https, or http on loopback.</summary>
    public required Uri Gateway { get; init; }

    /// <summary>Roles the issuer gives this client.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>True when accounts other than the owner can read the file.</summary>
    public bool ReadableByOthers { get; init; }
}

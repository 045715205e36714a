using Bekend.Policies.Covenants;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Identity.Issuer;

/// <summary>A registered connector.</summary>
/// <param name="ClientId">Unique.</param>
/// <param name="Organisation">The organisation it acts for.</param>
/// <param name="Roles">The roles its tokens carry.</param>
/// <param name="Guards">Ids of the covenants whose disclosures it may read, in the role <c>fg</c>.</param>
/// <param name="PublicKey">Checks its assertions; EC P-256 or RSA, never a private key.</param>
internal sealed record ClientRecord(
    string ClientId, Oin Organisation, IReadOnlyList<string> Roles, IReadOnlyList<string> Guards, JsonWebKey PublicKey);

using Microsoft.AspNetCore.Http;

namespace Bekend.Hosting.ServiceAccess;

/// <summary>By the key of the certificate that the connection was made with.</summary>
/// <remarks>The handshake has refused every other key already; asked again here, so that an address without TLS lets nobody in.</remarks>
internal sealed class CertificateCheck(PublicKeyPin gateway, TimeProvider clock) : GatewayCheck
{
    public override bool IsGateway(HttpContext context) => gateway.Accepts(context.Connection.ClientCertificate, clock.GetUtcNow());
}

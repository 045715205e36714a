using Microsoft.AspNetCore.Http;

namespace Bekend.Hosting.ServiceAccess;

/// <summary>By a shared secret in the Authorization header.</summary>
internal sealed class SecretCheck(ServiceSecret secret) : GatewayCheck
{
    public override bool IsGateway(HttpContext context) => secret.Matches(context.Request.Headers.Authorization);
}

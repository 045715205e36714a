using Microsoft.AspNetCore.Http;

namespace Bekend.Hosting.ServiceAccess;

/// <summary>Whether a request comes from the gateway.</summary>
public abstract class GatewayCheck
{
    public abstract bool IsGateway(HttpContext context);
}

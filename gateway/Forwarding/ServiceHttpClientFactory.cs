using Yarp.ReverseProxy.Forwarder;

namespace Bekend.Gateway.Forwarding;

/// <summary>YARP's connections, with the certificates of each service.</summary>
internal sealed class ServiceHttpClientFactory(ServiceCredentials credentials) : ForwarderHttpClientFactory
{
    protected override void ConfigureHandler(ForwarderHttpClientContext context, SocketsHttpHandler handler)
    {
        base.ConfigureHandler(context, handler);
        credentials.Apply(context.ClusterId, handler);
    }
}

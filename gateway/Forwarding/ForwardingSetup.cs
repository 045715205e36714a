using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace Bekend.Gateway.Forwarding;

/// <summary>YARP, configured from <see cref="ForwardingOptions"/> alone.</summary>
internal static class ForwardingSetup
{
    public static void AddForwarding(this IServiceCollection services)
    {
        services.AddCheckedOptions<ForwardingOptions>("Forwarding");
        services.AddSingleton<IValidateOptions<ForwardingOptions>, ForwardingOptionsValidator>();
        services.AddSingleton<ServiceCredentials>();
        services.AddSingleton<ServiceClient>();
        services.AddSingleton<IndexRouting>();
        services.AddSingleton<PartnerLookup>();
        services.AddSingleton<IForwarderHttpClientFactory, ServiceHttpClientFactory>();
        services.AddReverseProxy().AddTransforms<ServiceTransforms>();
        services.AddSingleton<IProxyConfigProvider>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<ForwardingOptions>>().Value;
            var keyHolder = Clusters.KeyHolders(options).First().Id;
            return new InMemoryConfigProvider(Routes.Through(keyHolder), Clusters.From(options));
        });
    }
}

using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Bekend.Gateway.Forwarding;

/// <summary>What crosses to a service and back: none of the caller's headers, and an answer that is kept, not sent.</summary>
internal sealed class ServiceTransforms(ServiceCredentials credentials) : ITransformProvider
{
    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void Apply(TransformBuilderContext context)
    {
        // The caller's token, cookies and other headers are for the gateway alone.
        context.CopyRequestHeaders = false;
        context.CopyResponseHeaders = false;
        context.CopyResponseTrailers = false;
        context.AddRequestTransform(transform =>
        {
            // By where it goes: an organisation's own index stands in for the one that the route names.
            transform.ProxyRequest.Headers.Authorization =
                credentials.For(transform.HttpContext.GetReverseProxyFeature().Cluster.Config.ClusterId);
            if (transform.ProxyRequest.Content is { } content)
            {
                content.Headers.ContentType = new("application/json");
                content.Headers.ContentLength = transform.HttpContext.Request.ContentLength;
            }

            return ValueTask.CompletedTask;
        });
        context.AddResponseTransform(async transform =>
        {
            transform.SuppressResponseBody = true;
            if (transform.ProxyResponse is { } response)
            {
                transform.HttpContext.Features.Set(await ServiceAnswer.ReadAsync(response, transform.CancellationToken));
            }
        });
    }
}

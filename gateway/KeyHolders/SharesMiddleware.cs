using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.KeyHolders;

/// <summary>Where several hold the keys, what would be forwarded to one key holder is asked of as many as are needed.</summary>
/// <remarks>Between disclosure and forwarding, so that both see what they see with one key holder.</remarks>
internal static class SharesMiddleware
{
    public static IApplicationBuilder UseShares(this IReverseProxyApplicationBuilder proxy) => proxy.Use(async (context, next) =>
    {
        var services = context.RequestServices;
        if (!services.GetRequiredService<Holders>().AreSeveral || !Routes.Evaluates(context.GetReverseProxyFeature().Route.Config.RouteId))
        {
            await next(context);
            return;
        }

        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var answer = await services.GetRequiredService<ShareEvaluator>().EvaluateAsync(body.ToArray(), context.RequestAborted);
            context.Features.Set(answer);
        }
        catch (Exception exception) when (exception is StoreUnavailableException
            || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            // No answer, as when the one key holder is away or the asker hangs up: disclosure says so, and gives the question up.
        }
    });
}

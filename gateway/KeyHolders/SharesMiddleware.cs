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

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        try
        {
            var answer = await services.GetRequiredService<ShareEvaluator>().EvaluateAsync(body.ToArray(), context.RequestAborted);
            context.Features.Set(answer);
        }
        catch (StoreUnavailableException)
        {
            // No answer, as when the one key holder is away: disclosure says so.
        }
    });
}

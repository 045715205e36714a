using Bekend.Gateway.Enforcement;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Bekend.Gateway.Disclosure;

/// <summary>Disclosure: around the forwarding, so that nothing goes out before it is on record.</summary>
/// <remarks>
/// The forwarder keeps the service's answer for this step and sends nothing itself. Recording happens outside the
/// forwarder, so that a failing log is a failing log, and not a failing index.
/// </remarks>
internal static class DisclosureMiddleware
{
    public static IApplicationBuilder UseDisclosure(this IApplicationBuilder proxy) => proxy.Use(async (context, next) =>
    {
        await next(context);
        var exchange = context.Features.GetRequiredFeature<Exchange>();
        if (context.Features.Get<ServiceAnswer>() is not { } answer)
        {
            // No service answered. Whatever the forwarder wrote says more about our insides than about the question.
            context.Response.Clear();
            await exchange.GiveUpAsync();
            await exchange.FailAsync(context, CommonProblems.Unavailable.Code);
            await context.WriteProblemAsync(CommonProblems.Unavailable);
            return;
        }

        context.Response.Clear();
        if (answer.IsSuccess)
        {
            await DiscloseAsync(exchange, context, answer);
            return;
        }

        await exchange.GiveUpAsync();
        var problem = answer.ToProblem();
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            await exchange.FailAsync(context, problem.Code);
        }

        await context.WriteProblemAsync(problem);
    });

    private static async Task DiscloseAsync(Exchange exchange, HttpContext context, ServiceAnswer answer)
    {
        try
        {
            await exchange.DiscloseAsync(context, answer);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested && exception is not StoreUnavailableException { Problem: not null })
        {
            // Not when a logboek itself is what failed, nor when the caller is gone.
            await exchange.FailAsync(context, exception.GetType().Name);
            throw;
        }
    }
}

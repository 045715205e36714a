using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Disclosure;

/// <summary>What anyone may have of the log: its verifier key and its newest checkpoint.</summary>
/// <remarks>Source: C2SP tlog-tiles, checkpoint. Holds nothing identifying.</remarks>
internal static class LogEndpoints
{
    public static void MapLog(this WebApplication app)
    {
        // Opened now: a log that is damaged must stop the start, not the first question.
        app.Services.GetRequiredService<DisclosureLog>();
        app.MapGet("/log/vkey", (LogKey key) => Results.Text(key.Signer.Verifier.Format() + "\n"));
        app.MapGet("/log/checkpoint", async (HttpContext context, ILogStore store) =>
        {
            if ((await store.ReadHeadAsync(context.RequestAborted)).Checkpoint is { } checkpoint)
            {
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(checkpoint, context.RequestAborted);
                return;
            }

            await context.WriteProblemAsync(CommonProblems.NotFound);
        });
    }
}

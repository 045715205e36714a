namespace Bekend.Gateway.Tests.KeyHolders;

/// <summary>In the place of a key holder: takes what it is asked, and never answers.</summary>
internal sealed class SilentHolder : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SilentHolder(WebApplication app) => _app = app;

    /// <summary>Ends when it was asked to evaluate.</summary>
    public Task Asked => _asked.Task;

    public static async Task<SilentHolder> StartAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var holder = new SilentHolder(builder.Build());
        holder._app.Urls.Add(address);
        holder._app.Run(async context =>
        {
            if (context.Request.Path == "/v1/evaluaties")
            {
                holder._asked.TrySetResult();
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        await holder._app.StartAsync(TestContext.Current.CancellationToken);
        return holder;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Diagnostics;

namespace Bekend.Benchmarks.Secrecy;

/// <summary>What an observer of the line sees of the answers: how large they are, and when the last byte came.</summary>
internal sealed class AnswerSizes
{
    private readonly SortedSet<long> _sizes = [];
    private long _arrived;

    public IEnumerable<long> Seen => _sizes;

    public void Clear() => _sizes.Clear();

    /// <returns>Milliseconds from <paramref name="start"/> until the last answer had come.</returns>
    public double Elapsed(long start) => Stopwatch.GetElapsedTime(start, _arrived).TotalMilliseconds;

    public HttpMessageHandler On(HttpMessageHandler inner) => new Observer(this) { InnerHandler = inner };

    private sealed class Observer(AnswerSizes seen) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath.EndsWith("/antwoord", StringComparison.Ordinal))
            {
                await response.Content.LoadIntoBufferAsync(cancellationToken);
                seen._arrived = Stopwatch.GetTimestamp();
                seen._sizes.Add(response.Content.Headers.ContentLength ?? -1);
            }

            return response;
        }
    }
}

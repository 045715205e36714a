using Bekend.Gateway.Forwarding;

namespace Bekend.Gateway.Enforcement;

/// <summary>One request that is forwarded to a service: what must hold before, what goes on, what comes back.</summary>
/// <remarks>One instance for each request; it carries what the first half found to the second.</remarks>
internal abstract class Exchange
{
    /// <summary>Decides whether the request may go on.</summary>
    /// <returns>The body for the service; null when the request was answered here, with a refusal for instance.</returns>
    public abstract Task<byte[]?> EnforceAsync(HttpContext context);

    /// <summary>Puts on record what the service's answer discloses, and only then answers the caller.</summary>
    /// <param name="context">Nothing has been sent yet.</param>
    /// <param name="answer">A 2xx answer of the service.</param>
    public abstract Task DiscloseAsync(HttpContext context, ServiceAnswer answer);

    /// <summary>Tells whoever must hear that the service itself failed while it was at it; the caller hears so already.</summary>
    /// <param name="context">Of the caller.</param>
    /// <param name="fault">Type of what went wrong, nothing more.</param>
    public virtual Task FailAsync(HttpContext context, string fault) => Task.CompletedTask;

    /// <summary>Takes back what the first half did for a request that no service did; the caller hears why.</summary>
    public virtual Task GiveUpAsync() => Task.CompletedTask;
}

using Bekend.Gateway.Errors;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Forwarding;

/// <summary>What a service behind the gateway answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">At most <see cref="MaxBytes"/> bytes.</param>
/// <param name="RetryAfter">Its Retry-After, if any.</param>
internal sealed record ServiceAnswer(int Status, byte[] Body, TimeSpan? RetryAfter)
{
    /// <summary>More than any service of ours answers.</summary>
    public const int MaxBytes = 1024 * 1024;

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>What the caller hears when the service said no. The service's own words stay inside.</summary>
    public Problem ToProblem() => Status switch
    {
        400 => GatewayProblems.ServiceRefused,
        404 => GatewayProblems.UnknownSignal,
        429 => GatewayProblems.OverBudget with { RetryAfter = RetryAfter },
        _ => CommonProblems.Unavailable,
    };

    /// <summary>Reads the answer whole.</summary>
    /// <exception cref="HttpRequestException">It is larger than <see cref="MaxBytes"/>, or breaks off.</exception>
    public static async Task<ServiceAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new((int)response.StatusCode, body, response.Headers.RetryAfter?.Delta);
    }

    /// <summary>May hold pseudonyms' matches: belongs in no log.</summary>
    public override string ToString() => $"{nameof(ServiceAnswer)} {Status}";
}

using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.Erasure;

/// <summary>What came of asking for an erasure, or of approving one.</summary>
internal abstract record ErasureResult
{
    private ErasureResult()
    {
    }

    /// <summary>It waits for a second person.</summary>
    public sealed record Waits(Guid Id, DateTimeOffset EndsAt) : ErasureResult;

    /// <summary>It is done.</summary>
    /// <param name="Receipt">Of the entry that says so.</param>
    public sealed record Erased(Guid Disclosure, LogReceipt Receipt) : ErasureResult;

    /// <summary>Nothing was erased.</summary>
    public sealed record Refused(Problem Problem) : ErasureResult;
}

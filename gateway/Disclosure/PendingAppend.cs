namespace Bekend.Gateway.Disclosure;

/// <summary>A record on its way into the log, and the caller who waits for it.</summary>
internal sealed record PendingAppend(SealedRecord Record)
{
    /// <summary>Completes once the record is durable. Continuations run elsewhere: the appending task must go on.</summary>
    public TaskCompletionSource<LogReceipt?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

namespace Bekend.Gateway.Erasure;

/// <summary>Who asked for something and why, as the log has it.</summary>
/// <param name="Organisation">OIN.</param>
/// <param name="Client">The client, or the person.</param>
/// <param name="Reason">In their words.</param>
internal sealed record RecordedReason(string Organisation, string Client, string Reason)
{
    /// <summary>May name people: belongs in no log.</summary>
    public override string ToString() => nameof(RecordedReason);
}

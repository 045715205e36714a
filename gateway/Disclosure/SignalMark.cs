namespace Bekend.Gateway.Disclosure;

/// <summary>What a record about a signal is found by again; kept in clear beside the log, so nothing about the subject.</summary>
/// <param name="Organisation">OIN of its holder.</param>
/// <param name="Signal">Its id; of a registration, the id that it has when it is new.</param>
/// <param name="Trail">32 bytes, alike for every life of one reference; null where the reference is not known.</param>
internal sealed record SignalMark(string Organisation, Guid Signal, byte[]? Trail)
{
    /// <summary>Names the signal only.</summary>
    public override string ToString() => $"{nameof(SignalMark)} {Signal}";
}

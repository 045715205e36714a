namespace Bekend.Gateway.Signals;

/// <summary>A line on its way to the index.</summary>
/// <param name="Id">The signal's id, unless the reference has one already.</param>
internal sealed record NewSignal(Guid Id, SignalLine Line)
{
    /// <summary>Says nothing about the subject.</summary>
    public override string ToString() => $"{nameof(NewSignal)} {Id}";
}

using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Sampling;

/// <summary>A sample as it is shown, with what it was drawn by.</summary>
/// <param name="Position">Place of the order in the log, from 0.</param>
/// <param name="Root">Root of the log up to and with the order.</param>
/// <param name="Items">Lowest lot first.</param>
internal sealed record SampleView(Sample Sample, long Position, Digest Root, IReadOnlyList<SampleItem> Items);

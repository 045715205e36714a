namespace Bekend.Connector.Loading;

/// <summary>One row of the input.</summary>
/// <param name="Line">Number of its first line, from 1.</param>
/// <param name="Raw">The row as it stands in the input, for recognising a broken one again.</param>
/// <param name="Values">Its fields, as far as they could be read; null when nothing could.</param>
/// <param name="Faults">What is wrong with its form, nothing of its content. Not empty when <paramref name="Values"/> is null.</param>
internal sealed record RowRecord(int Line, string Raw, RowValues? Values, IReadOnlyList<string> Faults)
{
    /// <summary>The fields may hold identities.</summary>
    public override string ToString() => $"row on line {Line}";
}

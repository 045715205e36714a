namespace Bekend.Connector.Loading;

/// <summary>Opened input: its rows one by one, whatever they are written in.</summary>
internal interface IRowSource : IDisposable
{
    /// <summary>Part of the input read so far, 0 to 1; null when its size is not known.</summary>
    double? Fraction { get; }

    /// <summary>False when no row can say its signal kind.</summary>
    bool MayHoldKind { get; }

    /// <summary>The next row, or null at the end. Empty lines are passed over.</summary>
    /// <exception cref="IOException">The input cannot be read any further.</exception>
    RowRecord? Next();
}

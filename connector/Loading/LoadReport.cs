namespace Bekend.Connector.Loading;

/// <summary>How a load ended.</summary>
/// <param name="Counts">Rows by outcome.</param>
/// <param name="Stopped">Why it ended before the last row; null when every row came to an end.</param>
internal sealed record LoadReport(LoadCounts Counts, Failure? Stopped);

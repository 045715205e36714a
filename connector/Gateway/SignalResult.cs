namespace Bekend.Connector.Gateway;

/// <summary>What became of one registered signal.</summary>
/// <param name="Kenmerk">The sender's reference.</param>
/// <param name="Status">One of the four status words of <see cref="Wire"/>.</param>
/// <param name="Fout">Why it was refused.</param>
/// <param name="Id">Id of the signal; null when refused.</param>
internal sealed record SignalResult(string? Kenmerk, string? Status, string? Fout, string? Id);

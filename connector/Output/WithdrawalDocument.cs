namespace Bekend.Connector.Output;

/// <summary>One reference as <c>bekend signals withdraw --json</c> prints it, one a line.</summary>
/// <param name="Reference">As given.</param>
/// <param name="Status"><c>withdrawn</c> or <c>not found</c>.</param>
/// <param name="Id">Id of the signal.</param>
internal sealed record WithdrawalDocument(string Reference, string Status, string? Id);

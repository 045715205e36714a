namespace Bekend.Connector.Witnessing;

/// <summary>A witness's configuration as its file has it.</summary>
/// <param name="Listen">Address, such as <c>http://127.0.0.1:8090</c>.</param>
/// <param name="Key">The key file.</param>
/// <param name="State">Folder with what was seen of each log.</param>
/// <param name="Logs">Verifier keys of the logs that are witnessed.</param>
internal sealed record WitnessDocument(string? Listen, string? Key, string? State, IReadOnlyList<string>? Logs);

namespace Bekend.Connector.Output;

/// <summary>A look at a log as <c>bekend log monitor --json</c> prints it.</summary>
/// <param name="Result"><c>begun</c>, <c>same</c>, <c>grown</c>, <c>contradicted</c>, <c>shrank</c> or <c>unproven</c>.</param>
/// <param name="Log">Its origin.</param>
/// <param name="Entries">Of the tree that it shows.</param>
/// <param name="Root">Of that tree.</param>
/// <param name="Witnesses">Who cosigned, as the policy names them; null when no policy was given.</param>
/// <param name="Quorum">Whether they are enough; null when no policy was given.</param>
/// <param name="Seen">The signed checkpoint of before, when what is shown does not follow from it.</param>
/// <param name="Shown">The signed checkpoint of now, with <paramref name="Seen"/>.</param>
/// <param name="Evidence">File with both; null when there is nothing to keep, or it could not be kept.</param>
internal sealed record MonitorDocument(
    string Result,
    string Log,
    long Entries,
    string Root,
    IReadOnlyList<string>? Witnesses,
    bool? Quorum,
    string? Seen = null,
    string? Shown = null,
    string? Evidence = null);

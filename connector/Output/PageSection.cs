namespace Bekend.Connector.Output;

/// <summary>One section of a <see cref="CovenantPage"/>: sentences and a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Lines">Sentences before the table.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">Rows as wide as the header; no table when there are none.</param>
internal sealed record PageSection(
    string Heading, IReadOnlyList<string> Lines, IReadOnlyList<string> Header, IReadOnlyCollection<IReadOnlyList<string>> Rows);

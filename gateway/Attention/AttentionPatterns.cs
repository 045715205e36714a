using Bekend.Gateway.Storage;

namespace Bekend.Gateway.Attention;

/// <summary>Finds patterns among the answers on record.</summary>
/// <remarks>
/// Refusals do not count, nor do answers from before a point of that kind about the employee was last handled. All methods throw
/// <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.
/// </remarks>
internal sealed class AttentionPatterns(IStatements statements)
{
    /// <summary><c>$1</c> is the covenant, <c>$2</c> the kind, <c>$3</c> from when.</summary>
    private const string Counted =
        """
        FROM disclosures d WHERE d.covenant = $1 AND d.outcome <> 0 AND d.time >= $3 AND d.time > coalesce((
          SELECT max(a.handled_at) FROM attention a
          WHERE a.covenant = d.covenant AND a.kind = $2 AND a.organisation = d.organisation AND a.person = d.person), 0)
        """;

    /// <summary>Employees who got very many answers in one case.</summary>
    /// <param name="since">Older answers do not count.</param>
    /// <param name="least">Answers in one case that make the pattern.</param>
    /// <returns>For each employee the case with the most.</returns>
    public Task<IReadOnlyList<PersonCount>> FindInCaseAsync(string covenant, DateTimeOffset since, int least, CancellationToken cancellationToken) =>
        statements.QueryAsync(
            $"""
            SELECT organisation, person, max(answers), CAST(0 AS bigint) FROM (
              SELECT d.organisation, d.person, d.case_tag, count(*) AS answers {Counted} AND d.case_tag IS NOT NULL
              GROUP BY d.organisation, d.person, d.case_tag HAVING count(*) >= $4) AS many
            GROUP BY organisation, person
            """,
            Read,
            [covenant, (long)AttentionKind.ManyInCase, since.ToUnixTimeMilliseconds(), (long)least],
            cancellationToken);

    /// <summary>Employees who got many of a day's answers outside office hours.</summary>
    /// <param name="least">Answers outside office hours that make the pattern.</param>
    /// <param name="percentage">Share of the day's answers that they are at least.</param>
    public Task<IReadOnlyList<PersonCount>> FindOutsideAsync(
        string covenant, OfficeDay day, int least, int percentage, CancellationToken cancellationToken)
    {
        const string Outside = "sum(CASE WHEN d.time >= $5 AND d.time < $6 THEN 0 ELSE 1 END)";
        return statements.QueryAsync(
            $"""
            SELECT d.organisation, d.person, count(*), {Outside} {Counted} AND d.time < $4
            GROUP BY d.organisation, d.person HAVING {Outside} >= $7 AND 100 * {Outside} >= $8 * count(*)
            """,
            Read,
            [
                covenant, (long)AttentionKind.OutsideHours, day.From.ToUnixTimeMilliseconds(), day.Until.ToUnixTimeMilliseconds(),
                day.Opens.ToUnixTimeMilliseconds(), day.Closes.ToUnixTimeMilliseconds(), (long)least, (long)percentage,
            ],
            cancellationToken);
    }

    private static PersonCount Read(StatementRow row) => new(row.Text(0), row.Text(1), row.Number(2), row.Number(3));
}

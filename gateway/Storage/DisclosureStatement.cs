using System.Data.Common;
using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Storage;

/// <summary>Reads disclosures: the same statement for every database, but for how it takes a list of names.</summary>
/// <param name="Sql">With <c>$1</c>, <c>$2</c>, … in it.</param>
/// <param name="Values">Text, whole numbers and ids, and first the names as the database takes them.</param>
internal sealed record DisclosureStatement(string Sql, IReadOnlyList<object> Values)
{
    /// <summary>One disclosure by its id.</summary>
    public const string Find = Select + " WHERE d.id = $1";

    private const string Select =
        $"""
        SELECT d.id, d.time, d.covenant, d.organisation, d.person, d.purpose, d.outcome, d.case_tag, d.is_incomplete, {RecordColumns.Columns}
        FROM disclosures d
        {RecordColumns.Joins}
        """;

    /// <summary>One page of a list.</summary>
    /// <param name="isOneOf">Compares with a list of names, which is <c>$1</c>.</param>
    /// <param name="covenants">The filter's names as the database takes them.</param>
    /// <remarks>Only the clauses that are wanted: an optional one would keep a database from using its index.</remarks>
    public static DisclosureStatement List(
        DisclosureFilter filter, DisclosureCursor? after, int count, string isOneOf, object covenants)
    {
        List<object> values = [covenants];
        List<string> clauses =
        [
            $"d.covenant {isOneOf}",
            $"d.time >= {Add(filter.From.ToUnixTimeMilliseconds())}",
            $"d.time < {Add(filter.Until.ToUnixTimeMilliseconds())}",
        ];
        WhereEqual("d.organisation", filter.Organisation);
        WhereEqual("d.person", filter.Person);
        WhereEqual("d.purpose", filter.Purpose);
        WhereEqual("d.outcome", (int?)filter.Outcome);
        if (filter.CaseTags.Count > 0)
        {
            // One for each covenant at most: few, and each of one covenant alone.
            clauses.Add($"d.case_tag IN ({string.Join(", ", filter.CaseTags.Select(tag => Add(tag)))})");
        }

        if (after is { } last)
        {
            clauses.Add($"(d.time, d.position) < ({Add(last.Time.ToUnixTimeMilliseconds())}, {Add(last.Position)})");
        }

        return new(
            $"{Select} WHERE {string.Join(" AND ", clauses)} ORDER BY d.time DESC, d.position DESC LIMIT {Add(count)}", values);

        void WhereEqual(string column, object? value)
        {
            if (value is not null)
            {
                clauses.Add($"{column} = {Add(value)}");
            }
        }

        string Add(object value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
        }
    }

    /// <summary>Reads a row of either statement.</summary>
    /// <param name="row">The row.</param>
    /// <param name="readId">Reads an id, as the database keeps ids, from a column.</param>
    public static StoredDisclosure Read(DbDataReader row, Func<int, Guid> readId) => new(
        new(
            readId(0),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            (DisclosureOutcome)row.GetInt32(6))
        {
            CaseTag = row.IsDBNull(7) ? null : readId(7),
            IsIncomplete = row.IsDBNull(8) ? null : row.GetInt64(8) != 0,
        },
        RecordColumns.Read(row, 9, readId(0)));
}

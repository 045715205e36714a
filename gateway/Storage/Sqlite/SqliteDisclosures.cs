using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Rows of disclosures, written inside a transaction.</summary>
internal static class SqliteDisclosures
{
    public static void Write(SqliteSession session, DisclosureOverview overview, long position) => session.Execute(
        """
        INSERT INTO disclosures (id, position, time, covenant, organisation, person, purpose, outcome, case_tag, is_incomplete)
        VALUES ($id, $position, $time, $covenant, $organisation, $person, $purpose, $outcome, $case, $incomplete)
        """,
        ("$id", overview.Id.ToByteArray(bigEndian: true)),
        ("$position", position),
        ("$time", overview.Time.ToUnixTimeMilliseconds()),
        ("$covenant", overview.Covenant),
        ("$organisation", overview.Organisation),
        ("$person", overview.Person),
        ("$purpose", overview.Purpose),
        ("$outcome", (int)overview.Outcome),
        ("$case", overview.CaseTag?.ToByteArray(bigEndian: true)),
        ("$incomplete", overview.IsIncomplete));
}

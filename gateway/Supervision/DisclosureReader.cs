using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Supervision;

/// <summary>Opens a stored disclosure and holds it against the log, and against what it is listed by.</summary>
/// <remarks>INVARIANT: nothing it shows is other than what was recorded before it was given out.</remarks>
internal sealed class DisclosureReader(RecordReader records, CaseTags cases)
{
    /// <param name="stored">As the store has it.</param>
    /// <param name="tree">The tree under the newest checkpoint.</param>
    /// <param name="isWithheld">As for <see cref="RecordReader.Check"/>.</param>
    public CheckedDisclosure Check(StoredDisclosure stored, LogTree tree, Predicate<string>? isWithheld = null)
    {
        var overview = stored.Overview;
        return records.Check(stored.Record, EntryType.Disclosure, tree, isWithheld) switch
        {
            CheckedRecord.Damaged damaged => Damaged(damaged.Damage),
            CheckedRecord.Intact intact when intact.Entry.Time != overview.Time => Damaged(DisclosureDamage.Entry),
            CheckedRecord.Intact intact when !IsOf(overview, intact.Fields) =>
                Damaged(DisclosureDamage.Overview),
            CheckedRecord.Intact intact => new CheckedDisclosure.Intact(overview, stored.Position, new(intact.Fields), intact.Receipt)
            {
                Subject = intact.Subject,
                Opening = intact.Opening,
            },
            _ => throw new InvalidOperationException("A record that is neither intact nor damaged."),
        };

        CheckedDisclosure.Damaged Damaged(DisclosureDamage damage) => new(overview, stored.Position, damage);
    }

    /// <summary>Of what was recorded before cases were found, the store has no tag.</summary>
    private bool IsOf(DisclosureOverview overview, IReadOnlyDictionary<string, string> fields) =>
        DisclosureOverview.Of(overview.Id, overview.Time, fields, cases) is { } recorded
        && overview == recorded with
        {
            CaseTag = overview.CaseTag is null ? null : recorded.CaseTag,
            IsIncomplete = overview.IsIncomplete is null ? null : recorded.IsIncomplete,
        };
}

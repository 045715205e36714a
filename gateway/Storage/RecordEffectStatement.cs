using Bekend.Gateway.Disclosure;

namespace Bekend.Gateway.Storage;

/// <summary>Effects of records as statements for every database. One that changes no row has nothing to do.</summary>
/// <param name="Sql">With <c>$1</c>, <c>$2</c>, … in it.</param>
/// <param name="Values">Text, whole numbers, bytes and ids.</param>
internal sealed record RecordEffectStatement(string Sql, IReadOnlyList<object?> Values)
{
    // A hold on a covenant stops every month: of most records only their content tells under which covenant they are. One on a disclosure stops
    // the months of what was said and found of it too.
    private const string DestroyMonth =
        """
        DELETE FROM log_buckets WHERE bucket = $1 AND protected = $2
        AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.ends_at > $3 AND h.disclosure IS NULL)
        AND NOT EXISTS (
          SELECT 1 FROM log_payloads p WHERE p.bucket = $1 AND p.id IN (
            SELECT h.disclosure FROM holds h WHERE h.ends_at > $3 AND h.disclosure IS NOT NULL
            UNION SELECT n.id FROM holds h JOIN subject_notes n ON n.disclosure = h.disclosure WHERE h.ends_at > $3
            UNION SELECT i.finding FROM holds h JOIN sample_items i ON i.disclosure = h.disclosure WHERE h.ends_at > $3 AND i.finding IS NOT NULL))
        """;

    private const string EraseContent =
        """
        DELETE FROM log_payloads WHERE id IN (
          SELECT d.id FROM log_payloads d WHERE d.id = $1
          UNION SELECT n.id FROM subject_notes n WHERE n.disclosure = $1
          UNION SELECT i.finding FROM sample_items i WHERE i.disclosure = $1 AND i.finding IS NOT NULL)
        AND NOT EXISTS (
          SELECT 1 FROM holds h JOIN disclosures d ON d.covenant = h.covenant
          WHERE d.id = $1 AND h.ends_at > $2 AND (h.disclosure IS NULL OR h.disclosure = d.id))
        """;

    // In the same transaction: one that was refused or has lapsed a moment ago grants nothing.
    private const string EraseAsAsked =
        $"""
        {EraseContent} AND EXISTS (SELECT 1 FROM erasure_requests r WHERE r.id = $3 AND r.disclosure = $1 AND r.ends_at > $2)
        """;

    private const string PlaceHold =
        """
        INSERT INTO holds (id, covenant, disclosure, placed_at, ends_at) VALUES ($1, $2, NULL, $3, $4)
        """;

    private const string PlaceHoldOnOne =
        """
        INSERT INTO holds (id, covenant, disclosure, placed_at, ends_at) SELECT $1, d.covenant, d.id, $4, $5 FROM disclosures d WHERE d.id = $2 AND d.covenant = $3
        """;

    private const string LiftHold = "UPDATE holds SET ends_at = $2 WHERE id = $1 AND ends_at > $2";

    private const string AskErasure =
        """
        INSERT INTO erasure_requests (id, covenant, disclosure, asked_at, ends_at)
        SELECT $1, d.covenant, d.id, $4, $5 FROM disclosures d WHERE d.id = $2 AND d.covenant = $3
        AND NOT EXISTS (SELECT 1 FROM erasure_requests r WHERE r.disclosure = d.id AND r.ends_at > $4)
        """;

    private const string DropErasure = "UPDATE erasure_requests SET ends_at = $2 WHERE id = $1 AND ends_at > $2";

    private const string OpenSample =
        "INSERT INTO samples (id, covenant, from_at, until_at, size, ordered_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

    // Of what is erased nothing is found any more: what is written of it would be left behind.
    private const string NoteFinding =
        """
        UPDATE sample_items SET finding = $1 WHERE sample = $2 AND disclosure = $3 AND finding IS NULL
        AND EXISTS (SELECT 1 FROM disclosures d WHERE d.id = $3)
        """;

    private const string AddNote = "INSERT INTO subject_notes (id, disclosure) SELECT $1, d.id FROM disclosures d WHERE d.id = $2";

    /// <summary>The effects of records that are appended together, in the order in which they happen.</summary>
    /// <remarks>
    /// INVARIANT: erasures first. A note or a finding of what is erased with it is then left out; after it, its text would stay, for it is stored
    /// after all effects.
    /// </remarks>
    public static IEnumerable<(Guid Id, RecordEffectStatement Statement)> Of(IEnumerable<SealedRecord> records) => records
        .Where(record => record.Effect is not null)
        .OrderBy(record => record.Effect is RecordEffect.EraseContent ? 0 : 1)
        .Select(record => (record.Id, Of(record.Effect!)));

    public static RecordEffectStatement Of(RecordEffect effect) => effect switch
    {
        RecordEffect.DestroyMonth month => new(DestroyMonth, [(long)month.Bucket, month.ProtectedKey, At(month.Now)]),
        RecordEffect.EraseContent { Request: { } request } one => new(EraseAsAsked, [one.Record, At(one.Now), request]),
        RecordEffect.EraseContent one => new(EraseContent, [one.Record, At(one.Now)]),
        RecordEffect.PlaceHold { Disclosure: { } disclosure } hold =>
            new(PlaceHoldOnOne, [hold.Id, disclosure, hold.Covenant, At(hold.Now), At(hold.EndsAt)]),
        RecordEffect.PlaceHold hold => new(PlaceHold, [hold.Id, hold.Covenant, At(hold.Now), At(hold.EndsAt)]),
        RecordEffect.LiftHold hold => new(LiftHold, [hold.Id, At(hold.Now)]),
        RecordEffect.AskErasure asked => new(AskErasure, [asked.Id, asked.Disclosure, asked.Covenant, At(asked.Now), At(asked.EndsAt)]),
        RecordEffect.DropErasure asked => new(DropErasure, [asked.Id, At(asked.Now)]),
        RecordEffect.OpenSample sample => new(
            OpenSample,
            [sample.Id, sample.Covenant, At(sample.From), At(sample.Until), (long)sample.Count, At(sample.Now), At(sample.EndsAt)]),
        RecordEffect.NoteFinding finding => new(NoteFinding, [finding.Id, finding.Sample, finding.Disclosure]),
        RecordEffect.AddNote note => new(AddNote, [note.Id, note.Disclosure]),
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    private static long At(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();
}

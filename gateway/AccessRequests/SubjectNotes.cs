using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Storage;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.AccessRequests;

/// <summary>Rectifications, objections and restrictions that a citizen asked for (AVG 16, 18, 21), noted at the disclosure they are about.</summary>
/// <remarks>A record is never changed: the note stands beside it, on the log, and goes with it.</remarks>
internal sealed class SubjectNotes(
    IStatements statements, IDisclosureStore disclosures, RecordLookup records, DisclosureLog log, CovenantCatalogue covenants, TimeProvider clock)
{
    /// <summary>Notes what a citizen said of a disclosure of a covenant that the caller guards.</summary>
    /// <returns>Null when it is noted; else why not.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It could not be recorded, and is not noted.</exception>
    public async Task<Problem?> AddAsync(Caller caller, Guid disclosure, string kind, string text, CancellationToken cancellationToken)
    {
        if (await disclosures.FindAsync(disclosure, cancellationToken) is not { Overview.Covenant: var covenant } || !caller.IsOfficer(covenant))
        {
            return CommonProblems.NotFound;
        }

        var now = clock.GetUtcNow();
        var record = ReadingRecords.New(
            ReadingRecords.Describe(caller, "aantekening")
                .Add("convenanten", covenant)
                .Add("verstrekkingId", disclosure.ToString())
                .Add("soort", kind)
                .Add("tekst", text),
            now,
            covenants.All.LogUntil(now));
        return await log.AppendAsync(record with { Effect = new RecordEffect.AddNote(record.Id, disclosure) }, cancellationToken) is null
            ? CommonProblems.NotFound
            : null;
    }

    /// <summary>The notes at a disclosure, oldest first, each by its own record.</summary>
    public async Task<IReadOnlyList<SubjectNote>> ListAsync(Guid disclosure, CancellationToken cancellationToken)
    {
        var notes = new List<SubjectNote>();
        foreach (var id in await statements.QueryAsync(
            "SELECT id FROM subject_notes WHERE disclosure = $1 ORDER BY id", row => row.Id(0), [disclosure], cancellationToken))
        {
            notes.Add(await records.FindAsync(id, EntryType.Reading, cancellationToken) is CheckedRecord.Intact { Fields: var fields, Entry: var entry }
                && fields.GetValueOrDefault("verstrekkingId") == disclosure.ToString()
                    ? new(id, fields.GetValueOrDefault("soort"), entry.Time, fields.GetValueOrDefault("client"), fields.GetValueOrDefault("tekst"))
                    : new(id, null, null, null, null));
        }

        return notes;
    }

    /// <summary>Notes on the wire.</summary>
    public static JsonArray ToJson(IReadOnlyList<SubjectNote> notes) => new([.. notes.Select(note => new JsonObject
    {
        ["id"] = note.Id,
        ["soort"] = note.Kind ?? "beschadigd",
        ["tijd"] = note.At?.UtcDateTime,
        ["door"] = note.By,
        ["tekst"] = note.Text,
    })]);
}

using System.Buffers.Text;
using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Gateway.Tests.Erasure;

/// <summary>
/// A hundredth of a log is erased, and then all of a month: no root, no receipt and no proof changes; and a dictionary of BSNs, in the hands of one who has the
/// covenant's key and every key that is left, finds nobody in what is erased.
/// </summary>
/// <remarks>
/// Each record is about one BSN and nothing else, so that a guess needs nothing but the record's key: with that key every one is found, which shows that the
/// dictionary works. Sampled from all BSNs: that none of the others would be found either follows from what is left (<see cref="DictionaryTests"/>).
/// </remarks>
public abstract class ErasedShareContract(InstallationFixture shared)
{
    private const int Records = 400;
    private const int OneIn = 100;
    private const int AtOnce = 16;
    private const int People = 40;

    /// <summary>BSNs of nobody in the log, at even distances among all there are.</summary>
    private const int Others = 40;
    private const int AllBsns = 1_000_000_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_StandsAsItWas_AndNobodyIsFound_WhereAHundredthIsErased()
    {
        await using var all = await shared.StartOwnAsync(replace: services => services.PostConfigure<ErasureOptions>(options => options.FourEyes = false));
        var dictionary = await DictionaryAsync(all);
        var receipts = await AppendAsync(all, [.. dictionary.Values.Take(People)]);
        var records = Erasing.OpenAll(all).Where(record => record.Entry.Type == EntryType.Disclosure).ToList();
        Assert.Equal(Records, records.Count);
        Assert.Equal(Records, Find(records.Select(record => record.Entry), dictionary, records.Select(record => record.Key)));

        var erased = records.Where((_, at) => at % OneIn == OneIn / 2).ToList();
        foreach (var (entry, _, _) in erased)
        {
            (await all.As(TestClients.Officer).PostAsync($"/v1/verstrekkingen/{entry.Id}/wissing", Erasing.Reason())).Expect(200);
        }

        await AssertStandsAsync(all, receipts);
        var left = Erasing.OpenAll(all);
        var kept = records.Select(record => record.Entry).Where(entry => left.Any(record => record.Entry.Id == entry.Id)).ToList();
        Assert.Equal(Records - (Records / OneIn), kept.Count);
        Assert.Equal(0, Find(erased.Select(record => record.Entry), dictionary, left.Select(record => record.Key)));
        Assert.Equal(kept.Count, Find(kept, dictionary, left.Select(record => record.Key)));

        // The commitments stand as they were: it is the key that is gone, and with it they would be found.
        Assert.Equal(erased.Count, Find(erased.Select(record => record.Entry), dictionary, erased.Select(record => record.Key)));

        all.Clock.Advance(Erasing.PastTheEnd);
        await Erasing.RunAsync(all);

        await AssertStandsAsync(all, receipts);
        Assert.Equal(0, Erasing.Count(all, "SELECT count(*) FROM disclosures"));
        Assert.Equal(0, Find(records.Select(record => record.Entry), dictionary, Erasing.OpenAll(all).Select(record => record.Key)));
    }

    /// <summary>Pseudonyms by BSN, as whoever holds the covenant's key computes them: first of the people in the log.</summary>
    private static async Task<IReadOnlyDictionary<string, byte[]>> DictionaryAsync(Installation all)
    {
        var bsns = Enumerable.Range(0, People).Select(_ => TestPerson.New().Bsn).Concat(Enumerable.Range(0, Others).Select(OtherBsn));
        var keys = bsns.Select(bsn => SubjectReader.ReadPerson(new() { Bsn = bsn })).OfType<SubjectResult.PersonRead>()
            .Select(read => Assert.Single(PersonKeys.ForAsking(read.Person))).ToList();
        Assert.Equal(People + Others, keys.Count);
        var line = await all.As("zorg-a").SignalAsync(keys);
        return keys.Zip(line["pseudoniemen"]!.AsArray()).ToDictionary(
            pair => pair.First.Value, pair => Base64Url.DecodeFromChars((string)pair.Second!["pseudoniem"]!), StringComparer.Ordinal);
    }

    /// <summary>The first that passes the 11-test from a place on.</summary>
    private static string OtherBsn(int number) => Enumerable.Range((AllBsns / (Others + 1)) * (number + 1), 22)
        .Select(candidate => candidate.ToString("D9", CultureInfo.InvariantCulture))
        .First(bsn => SubjectReader.ReadPerson(new() { Bsn = bsn }) is SubjectResult.PersonRead);

    /// <summary>Each about one person, in groups that are appended at once.</summary>
    private static async Task<IReadOnlyList<LogReceipt>> AppendAsync(Installation all, IReadOnlyList<byte[]> pseudonyms)
    {
        var log = all.Gateway.Services.GetRequiredService<DisclosureLog>();
        var receipts = new List<LogReceipt>();
        foreach (var group in Enumerable.Range(0, Records).Chunk(AtOnce))
        {
            receipts.AddRange(await Task.WhenAll(group.Select(number => log.RecordAsync(NewRecord(all, pseudonyms[number % People]), Cancel))));
        }

        return receipts;
    }

    private static LogRecord NewRecord(Installation all, byte[] pseudonym)
    {
        var now = all.Clock.GetUtcNow();
        return new(Guid.CreateVersion7(now), EntryType.Disclosure, now, now.AddYears(5), [pseudonym], new RecordFields()
            .Add("organisatie", Oins.CorporationA)
            .Add("medewerker", Asks.Employee())
            .Add("convenant", Connector.Overlast)
            .Add("doel", "triage")
            .Add("zaak", "Z-2026-0012")
            .Add("uitkomst", "niet bekend")
            .Fields);
    }

    /// <returns>Entries whose commitment to a subject comes out for one of the BSNs under one of the keys.</returns>
    private static int Find(IEnumerable<LogEntry> entries, IReadOnlyDictionary<string, byte[]> dictionary, IEnumerable<byte[]> keys)
    {
        var guesses = keys.SelectMany(key => dictionary.Values.Select(pseudonym => RecordCommitment.Subject(key, [pseudonym]))).ToHashSet();
        return entries.Count(entry => guesses.Contains(entry.Subject));
    }

    /// <summary>Every receipt verifies, and the tree under it is that of the same entries as they are stored now, and part of the log's newest tree.</summary>
    private static async Task AssertStandsAsync(Installation all, IReadOnlyList<LogReceipt> receipts)
    {
        var log = all.Gateway.Services.GetRequiredService<LogKey>().Signer.Verifier;
        var store = all.Gateway.Services.GetRequiredService<ILogStore>();
        var last = Open((await all.SendAsync(new(HttpMethod.Get, "/log/checkpoint"))).Expect(200).Text, log);
        var leaves = Leaves(all);
        Assert.Equal((leaves.Count, MerkleHash.RootOf(leaves)), (last.Size, last.Root));
        Assert.All(receipts, receipt => Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt.Format(), log)));
        var seen = receipts.Select(receipt => Open(receipt.Checkpoint, log)).Distinct().ToList();
        Assert.True(seen.Count >= Records / AtOnce);
        foreach (var tree in seen)
        {
            Assert.Equal(MerkleHash.RootOf([.. leaves.Take((int)tree.Size)]), tree.Root);
            var nodes = await store.ReadNodesAsync([.. ConsistencyProof.NodesFor(tree.Size, last.Size)], Cancel);
            Assert.True(ConsistencyProof.Check(ConsistencyProof.Prove(tree.Size, last.Size, nodes), tree.Size, last.Size, tree.Root, last.Root));
        }
    }

    private static Checkpoint Open(string note, NoteVerifier log) =>
        SignedNote.TryOpen(note, log, out var text) && Checkpoint.TryParse(text, out var checkpoint)
            ? checkpoint
            : throw new InvalidOperationException("The log did not sign this.");

    /// <summary>Past the gateway's own code.</summary>
    private static List<Digest> Leaves(Installation all)
    {
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT entry FROM log_entries ORDER BY position";
        using var reader = command.ExecuteReader();
        var leaves = new List<Digest>();
        while (reader.Read())
        {
            leaves.Add(MerkleHash.Leaf(reader.GetFieldValue<byte[]>(0)));
        }

        return leaves;
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Tests.Support;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Gateway.Tests.Erasure;

/// <summary>
/// A dictionary of BSNs, in the hands of one who has the covenant's key, every key of the gateway and its whole file: what is erased is not found.
/// </summary>
/// <remarks>
/// The tests try the BSNs around the one that was asked about. That none of the others would be found either follows from what is left: an entry
/// commits to pseudonyms under HMACs whose keys are derived from 32 random bytes, and those bytes were wrapped in what is gone. A guess can only be
/// compared with something that depends on it; here is nothing that does, whichever BSN is guessed.
/// </remarks>
public sealed class DictionaryTests
{
    private const int Width = 300;

    [Fact]
    public async Task ErasedRecord_IsNotFound_ByAnyBsn_AndNoByteOfItIsLeft()
    {
        await using var all = await Installation.StartAsync(services => services.PostConfigure<ErasureOptions>(options => options.FourEyes = false));
        var (erased, kept) = (TestPerson.New(), TestPerson.New());
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage(), erased);
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage(), kept);
        var dictionary = await DictionaryAsync(all, erased, kept);
        var secret = BytesOf(all, id);
        Assert.Equal(new[] { erased.Bsn, kept.Bsn }.Order(), Find(all, dictionary).Order());
        Assert.All(secret, bytes => Assert.True(IsInFiles(all, bytes)));

        (await all.As(TestClients.Officer).PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(200);

        Assert.Equal([kept.Bsn], Find(all, dictionary));
        Assert.All(secret, bytes => Assert.False(IsInFiles(all, bytes)));
        AssertNoTrace(all, dictionary);
    }

    [Fact]
    public async Task MonthThatIsOver_IsNotFound_ByAnyBsn_AndNoByteOfItIsLeft()
    {
        await using var all = await Installation.StartAsync();
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage(), person);
        var dictionary = await DictionaryAsync(all, person, TestPerson.New());
        byte[][] secret = [.. BytesOf(all, id), BytesOfMonth(all, id)];
        Assert.Contains(person.Bsn, Find(all, dictionary));
        all.Clock.Advance(Erasing.PastTheEnd);

        await Erasing.RunAsync(all);

        Assert.Empty(Find(all, dictionary));
        Assert.All(secret, bytes => Assert.False(IsInFiles(all, bytes)));
        AssertNoTrace(all, dictionary);
    }

    /// <summary>The pseudonyms of all valid BSNs around these two persons', as whoever holds the covenant's key computes them.</summary>
    private static async Task<IReadOnlyDictionary<string, byte[]>> DictionaryAsync(Installation all, TestPerson first, TestPerson second)
    {
        var low = Math.Min(int.Parse(first.Bsn, null), int.Parse(second.Bsn, null)) - Width;
        var keys = Enumerable.Range(low, 4 * Width).Select(number => number.ToString("D9", null))
            .Select(bsn => SubjectReader.ReadPerson(new() { Bsn = bsn })).OfType<SubjectResult.PersonRead>()
            .SelectMany(read => PersonKeys.ForAsking(read.Person)).ToList();
        Assert.InRange(keys.Count, Width / 11, 1024);
        var line = await all.As("zorg-a").SignalAsync(keys);
        return keys.Zip(line["pseudoniemen"]!.AsArray()).ToDictionary(
            pair => pair.First.Value, pair => Base64Url.DecodeFromChars((string)pair.Second!["pseudoniem"]!), StringComparer.Ordinal);
    }

    /// <summary>The BSNs that are in what can still be opened.</summary>
    private static List<string> Find(Installation all, IReadOnlyDictionary<string, byte[]> dictionary)
    {
        var stored = Erasing.OpenAll(all).SelectMany(record => record.Content.Subject).Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        return [.. dictionary.Where(guess => stored.Contains(Convert.ToHexString(guess.Value))).Select(guess => guess.Key)];
    }

    /// <summary>No pseudonym, and no plain digest of one, is anywhere in the gateway's files, in any form.</summary>
    private static void AssertNoTrace(Installation all, IReadOnlyDictionary<string, byte[]> dictionary)
    {
        var files = Files(all);
        foreach (var (bsn, pseudonym) in dictionary)
        {
            byte[][] traces =
            [
                Encoding.ASCII.GetBytes(bsn), pseudonym, SHA256.HashData(pseudonym), Encoding.ASCII.GetBytes(Base64Url.EncodeToString(pseudonym)),
                Encoding.ASCII.GetBytes(Convert.ToHexString(pseudonym)), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(pseudonym)),
            ];
            Assert.DoesNotContain(traces, trace => files.Any(file => file.AsSpan().IndexOf(trace) >= 0));
        }
    }

    private static bool IsInFiles(Installation all, byte[] bytes) => Files(all).Any(file => file.AsSpan().IndexOf(bytes) >= 0);

    /// <summary>The database, its WAL and what else is beside it.</summary>
    private static List<byte[]> Files(Installation all) =>
        [.. Directory.GetFiles(Path.Combine(all.Folder, "gateway"), "gateway.db*").Select(ReadShared)];

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[][] BytesOf(Installation all, Guid id) =>
        [Stored(all, "SELECT wrapped_key FROM log_payloads WHERE id = $id", id), Stored(all, "SELECT substr(payload, 1, 64) FROM log_payloads WHERE id = $id", id)];

    private static byte[] BytesOfMonth(Installation all, Guid id) =>
        Stored(all, "SELECT protected FROM log_buckets WHERE bucket = (SELECT bucket FROM log_payloads WHERE id = $id)", id);

    private static byte[] Stored(Installation all, string sql, Guid id)
    {
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$id", id.ToByteArray(bigEndian: true));
        command.Parameters.Add(parameter);
        return (byte[])command.ExecuteScalar()!;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;
using Bekend.Indexing.Storage.PostgreSql;

namespace Bekend.Indexing.Tests.Storage;

/// <summary>How the database holds signals and their keys: what is there goes over, and what nobody says any more goes.</summary>
public sealed class PostgreSqlCompactTests : PostgreSqlServiceTests
{
    private const string Me = "00000099000000000001";
    private const string Other = "00000099000000000002";

    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task RowsOfBefore_AreFound_AndLiveOn()
    {
        SignalRecord[] before = [.. Enumerable.Range(0, 40).Select(number => Signal($"r{number}", 1 + (number % 9)))];
        SignalRecord[] others = [.. before.Take(3).Select(signal => Signal("x", 1) with { Organisation = Other, Reference = signal.Reference, Keys = signal.Keys })];
        await MakeAsBeforeAsync([.. before, .. others], (before[0].Id, others[0].Id));

        await using var database = PostgreSqlDatabase.Open(Owner, null, StorageSetup.Schema);
        var store = new PostgreSqlIndexStore(database);
        foreach (var signal in before)
        {
            var hits = (await store.LookUpAsync("c", signal.Keys, Now, Token)).Where(hit => hit.Organisation == Me).ToList();
            Assert.Equal(signal.Keys.Select(key => key.Kind).Order(), hits.Select(hit => hit.KeyKind).Order());
            Assert.All(hits, hit => Assert.Equal(("zorg", "woonoverlast", "team-a"), (hit.Category, hit.SignalKind, hit.ContactPoint)));
            Assert.Empty(await store.LookUpAsync("c", signal.Keys, signal.ValidUntil, Token));
        }

        Assert.Equal(before.Select(signal => signal.Id), (await store.ListAsync(Me, "c", 0, 100, Now, Token)).Select(signal => signal.Id));
        var pair = Assert.Single(await store.ListMatchesAsync(0, 10, Now, Token)).Pair!;
        Assert.Equal(others[0].Id, pair.Second.Id);
        Assert.Equal(before[0].Keys.Count, pair.Kinds.Count);
        Assert.All(await store.RegisterAsync(before, Now, Token), result => Assert.Equal(RegistrationStatus.Unchanged, result.Status));
        await store.RegisterAsync([Signal("later", 1)], Now, Token);
        Assert.Equal("later", (await store.ListAsync(Me, "c", 0, 100, Now, Token))[^1].Reference);
        Assert.True(await store.ExtendAsync(new(Me, before[5].Id, "woonoverlast", Now.AddYears(2)), Now, Token));
        Assert.True(await store.WithdrawAsync(Me, before[0].Id, Token));
        Assert.Equal(before.Length + others.Length, await new PostgreSqlRotationStore(database).CountAsync("c", 1, Token));
        Assert.Equal(before.Length + others.Length - 1, await store.SweepAsync(Now.AddYears(1), Token));
        Assert.Equal(before[5].Keys.Count, (await store.LookUpAsync("c", before[5].Keys, Now, Token)).Count);
        Assert.Equal((long)before[5].Keys.Count, await Server.ExecuteAsync("SELECT count(*) FROM index.pseudonyms", Owner));
    }

    [Fact]
    public async Task WhatNobodySaysAnyMore_IsSwept_ButNotWhileSignalsAreStored()
    {
        await using var database = PostgreSqlDatabase.Open(Owner, null, StorageSetup.Schema);
        var store = new PostgreSqlIndexStore(database);
        await store.RegisterAsync([Signal("r0", 1), Signal("r1", 1) with { ContactPoint = "team-b" }, Signal("r2", 1) with { ContactPoint = "team-b" }], Now, Token);
        await store.RegisterAsync([Signal("r1", 1) with { ContactPoint = "team-c" }], Now, Token);
        await store.SweepAsync(Now, Token);
        Assert.Equal("team-a team-b team-c", await SaidAsync());

        await store.WithdrawAsync(Me, (await store.ListAsync(Me, "c", 1, 1, Now, Token))[0].Id, Token);
        await database.WriteAsync(
            async session =>
            {
                await PostgreSqlDescriptions.InternAsync(session, [Signal("r3", 1)]);
                await store.SweepAsync(Now, Token);
                Assert.Equal("team-a team-b team-c", await SaidAsync());
                return true;
            },
            Hosting.Storage.Durability.Power,
            Token);

        await store.SweepAsync(Now, Token);
        Assert.Equal("team-a team-c", await SaidAsync());
    }

    [Fact]
    public async Task Keys_OfOneMark_AreStillToldApart()
    {
        await using var database = PostgreSqlDatabase.Open(Owner, null, StorageSetup.Schema);
        var store = new PostgreSqlIndexStore(database);
        var (one, two, nobodys) = (Key("K1"), Key("K2"), Key("K1"));
        one.Pseudonym.AsSpan(0, 8).CopyTo(two.Pseudonym);
        one.Pseudonym.AsSpan(0, 8).CopyTo(nobodys.Pseudonym);
        await store.RegisterAsync([Signal("r1", 0) with { Keys = [one, two] }, Signal("r2", 0) with { Keys = [nobodys], Covenant = "d" }], Now, Token);

        Assert.Equal("K1", Assert.Single(await store.LookUpAsync("c", [one, nobodys], Now, Token)).KeyKind);
        Assert.Equal("K2", Assert.Single(await store.LookUpAsync("c", [two], Now, Token)).KeyKind);
        Assert.Equal(2, (await store.LookUpAsync("c", [one, two, nobodys, one], Now, Token)).Count);
    }

    private static IndexedKey Key(string kind) => new(kind, RandomNumberGenerator.GetBytes(32));

    private static SignalRecord Signal(string reference, int keys) => new(
        Guid.CreateVersion7(), Me, "c", reference, "zorg", "persoon", "woonoverlast", "team-a", Now.AddYears(1),
        [.. Enumerable.Range(1, keys).Select(number => Key($"K{number}"))]);

    private async Task<string> SaidAsync() =>
        (string)(await Server.ExecuteAsync("SELECT string_agg(contact_point, ' ' ORDER BY contact_point) FROM index.descriptions", Owner))!;

    /// <summary>A schema as the version of before left it: made by this one, and taken back to where that was.</summary>
    private async Task MakeAsBeforeAsync(SignalRecord[] signals, (Guid First, Guid Second) match)
    {
        await PostgreSqlDatabase.Open(Owner, null, StorageSetup.Schema).DisposeAsync();
        await Server.ExecuteAsync(
            """
            DROP VIEW index.held; DROP TABLE index.signals, index.pseudonyms, index.descriptions, index.secret, index.ended, index.matches, index.key_stands
            """,
            Owner);
        var assembly = typeof(PostgreSqlIndexStore).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Bekend.Indexing.Storage.PostgreSql.Migrations.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(3))
        {
            using var script = new StreamReader(assembly.GetManifestResourceStream(name)!);
            await Server.ExecuteAsync($"SET search_path = index; {await script.ReadToEndAsync(Token)}", Owner);
        }

        foreach (var signal in signals)
        {
            var end = signal.ValidUntil.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            await Server.ExecuteAsync(
                $"""
                INSERT INTO index.signals (organisation, id, covenant, reference, subject, kind, contact_point, valid_until, registered_at, content)
                VALUES ('{signal.Organisation}', '{signal.Id}', 'c', '{signal.Reference}', 'persoon', 'woonoverlast', 'team-a', {end},
                  {Now.ToUnixTimeMilliseconds()}, '\x{Convert.ToHexString(signal.ContentDigest())}');
                INSERT INTO index.pseudonyms (covenant, pseudonym, signal, valid_until, kind, organisation, category, signal_kind, contact_point)
                VALUES {string.Join(", ", signal.Keys.Select(key =>
                    $"('c', '\\x{Convert.ToHexString(key.Pseudonym)}', '{signal.Id}', {end}, '{key.Kind}', '{signal.Organisation}', 'zorg', 'woonoverlast', 'team-a')"))}
                """,
                Owner);
        }

        await Server.ExecuteAsync(
            $"""
            INSERT INTO index.matches (first, first_organisation, second, second_organisation) VALUES ('{match.First}', '{Me}', '{match.Second}', '{Other}');
            INSERT INTO index.key_stands (covenant, version) VALUES ('c', 1);
            DELETE FROM index.schema_version WHERE version > 3
            """,
            Owner);
    }
}

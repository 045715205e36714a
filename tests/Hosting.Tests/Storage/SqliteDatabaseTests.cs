using Bekend.Hosting.Storage;
using Bekend.Hosting.Tests.Support;

namespace Bekend.Hosting.Tests.Storage;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("test.db");

    [Fact]
    public async Task Write_IsVisible_AfterItsTask()
    {
        using var database = TestDatabase.Open(File);
        using var other = TestDatabase.Open(File);

        await database.AddAsync("one");

        Assert.Equal(["one"], database.Texts());
        Assert.Equal(["one"], other.Texts());
    }

    [Fact]
    public async Task Write_ThatThrows_UndoesOnlyItself()
    {
        using var database = TestDatabase.Open(File);
        using var started = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var token = TestContext.Current.CancellationToken;

        // Holds the writer, so that the three after it share a group.
        var holding = database.WriteAsync(
            _ =>
            {
                started.Set();
                go.Wait(token);
                return 0;
            },
            Durability.Power,
            token);
        started.Wait(token);
        var before = database.AddAsync("before");
        var bad = database.WriteAsync<int>(
            session =>
            {
                session.Add("undone");
                throw new FormatException("own");
            },
            Durability.Power,
            token);
        var after = database.WriteAsync(session => session.Texts(), Durability.Power, token);
        go.Set();

        await Task.WhenAll(holding, before);
        Assert.Equal("own", (await Assert.ThrowsAsync<FormatException>(() => bad)).Message);
        Assert.Equal(["before"], await after);
        Assert.Equal(["before"], database.Texts());
    }

    [Fact]
    public async Task Write_ThatBreaksAConstraint_LeavesItsGroupAlone()
    {
        using var database = TestDatabase.Open(File);
        using var started = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var token = TestContext.Current.CancellationToken;
        var holding = database.WriteAsync(
            session =>
            {
                started.Set();
                go.Wait(token);
                return session.Add("here");
            },
            Durability.Power,
            token);
        started.Wait(token);
        var twice = database.WriteAsync(session => session.Add("undone") + session.Add("here"), Durability.Power, token);
        var after = database.AddAsync("after");
        go.Set();

        var exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => twice);
        await Task.WhenAll(holding, after);
        Assert.Equal(["after", "here"], database.Texts());
        Assert.DoesNotContain("here", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_Concurrent_AreAllDurable()
    {
        var expected = Enumerable.Range(0, 2000).Select(i => $"{i:D4}").ToList();
        using (var database = TestDatabase.Open(File))
        {
            var changed = await Task.WhenAll(expected.Select((text, i) =>
                Task.Run(() => database.AddAsync(text, i % 2 == 0 ? Durability.Power : Durability.Process))));
            Assert.All(changed, count => Assert.Equal(1, count));
        }

        using var again = TestDatabase.Open(File);
        Assert.Equal(expected, again.Texts());
    }

    [Fact]
    public async Task Writers_OfTwoInstances_LoseNoUpdate()
    {
        using var one = TestDatabase.Open(File);
        using var two = TestDatabase.Open(File);
        await one.AddAsync("0");

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).WriteAsync(
            session => session.Execute("UPDATE items SET text = CAST(text AS INTEGER) + 1"),
            Durability.Process,
            TestContext.Current.CancellationToken))));

        Assert.Equal(["200"], one.Texts());
    }

    [Fact]
    public async Task Read_IsASnapshot()
    {
        using var database = TestDatabase.Open(File);
        await database.AddAsync("old");

        var (before, after) = database.Read(session =>
        {
            var first = session.Texts();
            database.AddAsync("new").Wait(TestContext.Current.CancellationToken);
            return (first, session.Texts());
        });

        Assert.Equal(before, after);
        Assert.Equal(["new", "old"], database.Texts());
    }

    [Fact]
    public void Read_CannotWrite()
    {
        using var database = TestDatabase.Open(File);

        Assert.Throws<StoreUnavailableException>(() => database.Read(session => session.Add("sneaked in")));
        Assert.Empty(database.Texts());
    }

    [Fact]
    public void Read_ThatThrows_LeavesNothingOpen()
    {
        using var database = TestDatabase.Open(File);
        database.Texts();
        var before = OpenFiles.Count(File);

        for (var i = 0; i < 20; i++)
        {
            Assert.Throws<FormatException>(() => database.Read<int>(_ => throw new FormatException()));
        }

        Assert.True(OpenFiles.Count(File) <= before);
    }

    [Fact]
    public async Task Dispose_FinishesAcceptedWrites()
    {
        List<Task<int>> writes;
        using (var database = TestDatabase.Open(File))
        {
            writes = [.. Enumerable.Range(0, 1000).Select(i => database.AddAsync($"{i}"))];
        }

        Assert.All(writes, write => Assert.True(write.IsCompleted));
        await Task.WhenAll(writes);
        using var again = TestDatabase.Open(File);
        Assert.Equal(1000, again.Texts().Count);
    }

    [Fact]
    public async Task Write_AfterDispose_IsRefused()
    {
        var database = TestDatabase.Open(File);
        database.Dispose();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => database.AddAsync("late"));
    }

    [Fact]
    public async Task Write_AlreadyCancelled_IsNotDone()
    {
        using var database = TestDatabase.Open(File);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => database.WriteAsync(session => session.Add("x"), Durability.Power, new CancellationToken(canceled: true)));
        Assert.Empty(database.Texts());
    }

    [Fact]
    public async Task Durability_DecidesTheSync()
    {
        using var database = TestDatabase.Open(File);

        foreach (var durability in new[] { Durability.Power, Durability.Process, Durability.Process, Durability.Power })
        {
            var sync = await database.WriteAsync(
                session => session.Scalar("PRAGMA synchronous"), durability, TestContext.Current.CancellationToken);
            Assert.Equal(durability == Durability.Power ? 2L : 1L, sync);
        }
    }

    [Fact]
    public async Task Durability_OfAGroup_IsTheStrongestInIt()
    {
        using var database = TestDatabase.Open(File);
        using var started = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var token = TestContext.Current.CancellationToken;
        var holding = database.WriteAsync(
            _ =>
            {
                started.Set();
                go.Wait(token);
                return 0;
            },
            Durability.Process,
            token);
        started.Wait(token);
        var weak = database.WriteAsync(session => session.Scalar("PRAGMA synchronous"), Durability.Process, token);
        var strong = database.AddAsync("x");
        go.Set();

        await Task.WhenAll(holding, strong);
        Assert.Equal(2L, await weak);
    }

    [Fact]
    public async Task Delete_LeavesNothingReadable()
    {
        const string Secret = "wat-weg-moest-blijft-niet-leesbaar";
        using (var database = TestDatabase.Open(File))
        {
            await database.AddAsync(Secret);
        }

        Assert.True(Contains(Secret));
        using (var database = TestDatabase.Open(File))
        {
            await database.WriteAsync(
                session => session.Execute("DELETE FROM items"), Durability.Power, TestContext.Current.CancellationToken);
        }

        Assert.False(Contains(Secret));
    }

    public void Dispose() => _folder.Dispose();

    private bool Contains(string text) =>
        _folder.ReadAll("test.db").AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
}

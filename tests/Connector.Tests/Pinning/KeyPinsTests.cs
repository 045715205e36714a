using Bekend.Connector.Pinning;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Pinning;

public sealed class KeyPinsTests : IDisposable
{
    private static readonly Uri Gateway = new("https://gateway.example/");

    private readonly string _folder = Directory.CreateTempSubdirectory("bekend-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AcceptsTheFirstKey_AndThenOnlyThat()
    {
        Assert.Null(Pins().Check("log", "A"));
        Assert.Null(Pins().Check("log", "A"));
        Assert.Equal(ExitCode.NotVerified, Pins().Check("log", "B")!.Exit);
        Assert.Null(Pins().Check("log", "A"));
    }

    [Fact]
    public void KeepsGatewaysCovenantsAndVersionsApart()
    {
        Assert.Null(Pins().Check(KeyPins.CovenantSubject("a", 1), "A"));
        Assert.Null(Pins().Check(KeyPins.CovenantSubject("a", 2), "B"));
        Assert.Null(Pins().Check(KeyPins.CovenantSubject("b", 1), "C"));
        Assert.Null(new KeyPins(new StateFolder(_folder), new Uri("https://other.example/"), TimeProvider.System).Check(KeyPins.CovenantSubject("a", 1), "D"));
    }

    [Fact]
    public void RefusesWhenAPinCannotBeRead()
    {
        Pins().Check("log", "A");
        var pin = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "pins")));
        foreach (var content in new[] { "", "{", "{}", """{"gateway":"https://gateway.example/","subject":"other","key":"B","pinnedAt":"2026-01-01T00:00:00Z"}""" })
        {
            File.WriteAllText(pin, content);

            Assert.Equal(ExitCode.NotVerified, Pins().Check("log", "B")!.Exit);
        }
    }

    [Fact]
    public void LetsOneOfManyWin_WhenAllPinAtOnce()
    {
        const int Pinners = 8;
        const int Rounds = 50;
        for (var round = 0; round < Rounds; round++)
        {
            var subject = $"log {round}";
            var results = new Failure?[Pinners];
            using var start = new Barrier(Pinners);
            var threads = Enumerable.Range(0, Pinners).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                results[i] = Pins().Check(subject, $"key-{i}");
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.Single(results, result => result is null);
            Assert.Equal($"key-{Array.IndexOf(results, null)}", Pins().Find(subject).TryGet(out var key, out _) ? key : null);
        }

        Assert.Equal(Rounds, Directory.GetFiles(Path.Combine(_folder, "pins")).Length);
    }

    [Fact]
    public void IsForItsOwnerOnly()
    {
        Pins().Check("log", "A");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(Path.Combine(_folder, "pins"))[0]));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_folder, "pins")));
    }

    private KeyPins Pins() => new(new StateFolder(_folder), Gateway, new JumpingTime());
}

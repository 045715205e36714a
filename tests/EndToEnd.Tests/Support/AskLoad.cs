using System.Collections.Concurrent;
using System.Globalization;
using Bekend.Connector;
using Bekend.Connector.Asking;
using Bekend.Connector.Pinning;
using Bekend.Connector.Profiles;
using Bekend.Pseudonyms.Persons;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>Consultants who ask one question after another, each in a case of its own, and go on whatever happens to the gateway.</summary>
internal sealed class AskLoad : IDisposable
{
    private const int CasesAYear = 10_000;

    private readonly DemoProcess _demo;
    private readonly GatewaySession _session;
    private readonly QuestionAsker _asker;
    private readonly ConcurrentQueue<string> _receipts = new();
    private int _asked;
    private int _life = 1;
    private int _answering;
    private int _broken;

    public AskLoad(DemoProcess demo)
    {
        _demo = demo;
        Assert.True(ProfileReader.Read(demo.Client("corporatie-a")).TryGet(out var profile, out _));
        _session = new(profile, new RunEnvironment { State = new StateFolder(Path.Combine(demo.Folder, "load")) });
        _asker = new(_session, TimeProvider.System);
    }

    /// <summary>Every receipt that was handed out.</summary>
    public IReadOnlyList<string> Receipts => [.. _receipts];

    /// <summary>Whether a question was answered that had begun after the last kill: what was on its way back then does not count.</summary>
    public bool IsAnswering => Volatile.Read(ref _answering) == Volatile.Read(ref _life);

    /// <summary>Questions that had begun before a kill and have no answer because of it.</summary>
    public int Broken => Volatile.Read(ref _broken);

    /// <summary>Before and after each kill: what fails that began before was broken by it, and what is answered that began after shows that there is a gateway again.</summary>
    public void NoteKill() => Interlocked.Increment(ref _life);

    /// <param name="askers">How many at once.</param>
    /// <param name="end">Ends it, once what was asked has been answered or has failed.</param>
    public Task RunAsync(int askers, CancellationToken end) =>
        Task.WhenAll(Enumerable.Range(0, askers).Select(_ => Task.Run(() => AskUntilAsync(end), CancellationToken.None)));

    public void Dispose() => _session.Dispose();

    private static Question Triage(int number) => new()
    {
        Covenant = "overlast-voorbeeldstad",
        Purpose = "triage",
        Basis = "huurrecht",
        Case = string.Create(CultureInfo.InvariantCulture, $"Z-{2000 + (number / CasesAYear):0000}-{number % CasesAYear:0000}"),
        To = ["zorg"],
        Role = "consulent",
        Employee = string.Create(CultureInfo.InvariantCulture, $"m-{number}"),
        Adult = true,
    };

    private async Task AskUntilAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var (life, number) = (Volatile.Read(ref _life), Interlocked.Increment(ref _asked));
            Assert.True(Subject.Read(SubjectKind.Person, new SubjectFields { Bsn = TestBsn.Make(number % CasesAYear) }).TryGet(out var subject, out _));
            if ((await _asker.AskAsync(Triage(number), subject, null, CancellationToken.None)).TryGet(out var answer, out var failure))
            {
                _receipts.Enqueue(answer.Receipt);
                if (life == Volatile.Read(ref _life))
                {
                    Volatile.Write(ref _answering, life);
                }

                continue;
            }

            // While the gateway is down there is no answer, and nobody asks the same again.
            Assert.True(failure.Exit == ExitCode.Unavailable, failure.ToString());
            if (life != Volatile.Read(ref _life))
            {
                Interlocked.Increment(ref _broken);
            }

            await WaitAsync(end);
        }
    }

    /// <summary>Until the gateway is there again: blinding for nobody would keep it from starting.</summary>
    private async Task WaitAsync(CancellationToken end)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!end.IsCancellationRequested)
        {
            await pause.WaitForNextTickAsync(CancellationToken.None);
            try
            {
                await _demo.GetAsync("/health/ready");
                return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }
    }
}

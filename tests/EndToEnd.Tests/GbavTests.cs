using System.Globalization;
using Bekend.Connector;
using Bekend.Connector.Asking;
using Bekend.Connector.Pinning;
using Bekend.Connector.Profiles;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>The thread that runs through everything, with every official test person.</summary>
public sealed class GbavTests
{
    private const byte Disclosure = 1;
    private const byte Registration = 4;
    private const int Strangers = 1000;

    private static readonly Question Triage = new()
    {
        Covenant = "overlast-voorbeeldstad",
        Purpose = "triage",
        Basis = "huurrecht",
        Case = "Z-2026-0012",
        To = ["zorg"],
        Role = "consulent",
        Employee = "m-4711",
        Adult = true,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_AllTestPersons_KnownAndOnRecord()
    {
        await using var demo = await DemoProcess.StartAsync(null, null, "--empty");
        var cli = new Cli(Path.Combine(demo.Folder, "cli"));
        var people = GbavFile.Persons;
        Assert.Equal(687, people.Count);

        await LoadAsync(cli, demo, people.Count);
        Assert.Equal(people.Count, new GatewayLog(demo.GatewayDatabase).Count(Registration));

        var named = people.Where(person => person.HasNameAndBirthDate).ToList();
        var known = people.Where(person => person.HasBsn).Select(person => person.ByBsn())
            .Concat(named.Where(person => person.IsAdult).Select(person => person.ByNameInCapitals()))
            .ToList();
        var answers = await AskAllAsync(cli, demo, known);
        Assert.All(answers, answer => Assert.Equal((ExitCode.Done, true), (answer.Code, answer.Json.GetProperty("known").GetBoolean())));

        var minors = named.Where(person => !person.IsAdult).ToList();
        await MinorsAreRefusedBeforeAnythingIsSentAsync(cli, demo, minors);
        await MinorsAreFoundByTheirKeysAsync(demo, minors);

        var misses = await AskAllAsync(cli, demo, [.. Enumerable.Range(0, Strangers).Select(Stranger)]);
        Assert.All(misses, answer => Assert.Equal((ExitCode.Done, false), (answer.Code, answer.Json.GetProperty("known").GetBoolean())));

        var refused = await cli.AskAsync(demo, people.First(person => person.HasBsn).ByBsn(), "casus");
        Assert.Equal(ExitCode.RefusedByCovenant, refused.Code);
        Assert.Contains("6.4", refused.Error + refused.Output, StringComparison.Ordinal);

        var log = new GatewayLog(demo.GatewayDatabase);
        Assert.Equal(known.Count + minors.Count + Strangers + 1, log.Count(Disclosure));
        await CheckpointCoversEveryEntryAsync(demo, log);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{people.Count} persons; known by BSN {people.Count(person => person.HasBsn)}, by name and birth date "
            + $"{named.Count} of whom {minors.Count} minors; {Strangers} others not known; {log.Entries().Count} entries");
    }

    private static async Task LoadAsync(Cli cli, DemoProcess demo, int count)
    {
        var file = Path.Combine(demo.Folder, "persons.csv");
        GbavFile.WritePersons(file);
        var loaded = await cli.RunAsync(
            string.Empty,
            [
                "signals", "load", file, "--client", demo.Client("zorg-a"), "--covenant", "overlast-voorbeeldstad",
                "--kind", "zorgmijding", "--contact", "team-a", "--results", Path.Combine(demo.Folder, "results.ndjson"), "--json",
                .. GbavFile.Mapping.SelectMany(map => (string[])["--map", map]),
            ]);
        Assert.True(loaded.Code == ExitCode.Done, loaded.Error + loaded.Output);
        Assert.Equal(count, loaded.Json.GetProperty("added").GetInt32());
    }

    private static async Task<IReadOnlyList<CliResult>> AskAllAsync(
        Cli cli, DemoProcess demo, IReadOnlyList<IReadOnlyDictionary<string, string?>> subjects)
    {
        var answers = new CliResult[subjects.Count];
        await Parallel.ForAsync(0, subjects.Count, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Ct }, async (at, _) =>
        {
            var receipt = Path.Combine(demo.Folder, $"receipt-{Guid.NewGuid():N}");
            var answer = await cli.AskAsync(demo, subjects[at], "triage", "--receipt", receipt);
            Assert.True(answer.Code == ExitCode.Done, answer.Error);

            // Offline: nothing but the pinned verifier key.
            var verified = await cli.RunAsync(string.Empty, "receipt", "verify", receipt, "--client", demo.Client("corporatie-a"));
            Assert.True(verified.Code == ExitCode.Done, verified.Error);
            answers[at] = answer;
        });
        return answers;
    }

    private static async Task MinorsAreRefusedBeforeAnythingIsSentAsync(Cli cli, DemoProcess demo, IReadOnlyList<GbavRow> minors)
    {
        // The covenant is about adults; the command sees from the birth date that this is none.
        foreach (var minor in minors.Take(3))
        {
            Assert.Equal(ExitCode.WrongInput, (await cli.AskAsync(demo, minor.ByNameInCapitals())).Code);
        }
    }

    /// <summary>Below the command's check, so that the match keys of minors are proved too.</summary>
    private static async Task MinorsAreFoundByTheirKeysAsync(DemoProcess demo, IReadOnlyList<GbavRow> minors)
    {
        Assert.True(ProfileReader.Read(demo.Client("corporatie-a")).TryGet(out var profile, out _));
        using var session = new GatewaySession(profile, new RunEnvironment { State = new StateFolder(Path.Combine(demo.Folder, "keys")) });
        var asker = new QuestionAsker(session, TimeProvider.System);
        foreach (var minor in minors)
        {
            Assert.True(Subject.Read(SubjectKind.Person, SubjectFieldNames.Fill(name => minor.ByNameInCapitals().GetValueOrDefault(name)))
                .TryGet(out var subject, out _));
            Assert.True((await asker.AskAsync(Triage, subject, null, Ct)).TryGet(out var answer, out var failure), failure?.ToString());
            Assert.True(answer.Known);
        }
    }

    private static async Task CheckpointCoversEveryEntryAsync(DemoProcess demo, GatewayLog log)
    {
        using var http = new HttpClient();
        var checkpoint = (await http.GetStringAsync(new Uri(demo.Gateway + "/log/checkpoint"), Ct)).Split('\n');
        var entries = log.Entries();
        Assert.Equal(entries.Count.ToString(CultureInfo.InvariantCulture), checkpoint[1]);
        Assert.Equal(Convert.ToBase64String(GatewayLog.Root(entries)), checkpoint[2]);
    }

    /// <summary>A generated person who is in no file: a valid BSN of the range 9998…, which the test persons do not use, and a made-up name.</summary>
    private static Dictionary<string, string?> Stranger(int number)
    {
        var name = "Vreemd" + new string([.. number.ToString("D4", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0'))]);
        return number % 2 == 0
            ? new() { ["bsn"] = TestBsn.Make(number) }
            : new() { ["voornamen"] = "Onbekende", ["geslachtsnaam"] = name, ["geboortedatum"] = "19640229" };
    }
}

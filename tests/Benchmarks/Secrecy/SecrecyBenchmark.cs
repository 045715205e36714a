using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Bekend.Benchmarks.Measuring;
using Bekend.Connector;
using Bekend.Connector.Gateway;
using Bekend.Connector.Pinning;
using Bekend.Connector.Profiles;
using Bekend.Pseudonyms.Voprf;
using Bekend.Testing;

namespace Bekend.Benchmarks.Secrecy;

/// <summary>Whether a hit can be told from no hit without reading the answer: by its size, or by how long it takes.</summary>
/// <remarks>
/// Both are asked in random order, one after another, by an asker who does nothing else: the best that an observer can do. Compared with
/// Welch's t-test, over all timings and over those below each of some quantiles, where a machine's noise is least. Source: Reparaz, Balasch
/// and Verbauwhede, "Dude, is my code constant time?", 2017; |t| of 4.5 and more is a leak.
/// </remarks>
internal static class SecrecyBenchmark
{
    private const double Limit = 4.5;
    private const int Elements = 16;
    private const int Registered = 256;
    private const int KeysPerSignal = 8;

    private static readonly double[] Quantiles = [1, 0.99, 0.9, 0.75, 0.5, 0.25, 0.1];
    private static readonly string[] Kinds = ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"];

    /// <param name="each">Timings of hits, and as many of no hits.</param>
    public static async Task RunAsync(int each)
    {
        await using var demo = await DemoProcess.StartAsync(
            null, new Dictionary<string, string> { ["Budgets__ElementsPerDay"] = "1000000000" }, "--empty");
        var sizes = new AnswerSizes();
        using var holder = Session(demo, "zorg-a", null);
        using var asker = Session(demo, "corporatie-a", sizes);
        var known = await RegisterAsync(holder);
        string[] blinded = [.. Enumerable.Range(0, Elements).Select(_ => Point())];

        Report.Title($"Hit beside no hit: {each} of each, in random order, the answering request alone");
        for (var i = 0; i < Math.Min(each, 200); i++)
        {
            await AskAsync(asker, blinded, Subject(known, i % 2 == 0), sizes);
        }

        sizes.Clear();
        var (hits, others) = (new List<double>(each), new List<double>(each));
        while (hits.Count < each || others.Count < each)
        {
            var isHit = others.Count >= each || (hits.Count < each && RandomNumberGenerator.GetInt32(2) == 0);
            var (time, found) = await AskAsync(asker, blinded, Subject(known, isHit), sizes);
            if (found != isHit)
            {
                throw new InvalidOperationException("A subject was answered wrongly.");
            }

            (isHit ? hits : others).Add(time);
        }

        Report.Line("sizes of answers, bytes", string.Join(", ", sizes.Seen));
        Print("hit", new(hits));
        Print("no hit", new(others));
        foreach (var quantile in Quantiles)
        {
            Report.AtMost($"|t| of the fastest {quantile:0%}", Math.Abs(Welch.Below(hits, others, quantile)), Limit);
        }
    }

    private static async Task<(double Milliseconds, bool Known)> AskAsync(GatewaySession session, string[] blinded, PseudonymEntry[] subject, AnswerSizes sizes)
    {
        var opened = await session.Client.OpenAsync(
            new()
            {
                Convenant = "overlast-voorbeeldstad",
                Doel = "triage",
                Grondslag = "huurrecht",
                Zaak = "Z-2026-0012",
                Bij = ["zorg"],
                Ziet = "hit",
                Soort = Wire.Person,
                Meerderjarig = true,
                Medewerker = "m-4711",
                Rol = "consulent",
                Elementen = blinded,
            },
            CancellationToken.None);
        if (!opened.TryGet(out var question, out var failure))
        {
            throw new InvalidOperationException(failure.ToString());
        }

        var start = Stopwatch.GetTimestamp();
        var answered = await session.Client.ResolveAsync(question.VraagId!, new(subject), CancellationToken.None);
        var time = sizes.Elapsed(start);
        return answered.TryGet(out var answer, out failure)
            ? (time, answer.Bekend == true)
            : throw new InvalidOperationException(failure.ToString());
    }

    /// <summary>Sixteen pseudonyms in random order, half of them of one registered subject, or of nobody.</summary>
    private static PseudonymEntry[] Subject(string[][] known, bool isHit)
    {
        var real = isHit ? known[RandomNumberGenerator.GetInt32(known.Length)] : [.. Enumerable.Range(0, KeysPerSignal).Select(_ => Point())];
        PseudonymEntry[] all =
        [
            .. real.Select((pseudonym, number) => new PseudonymEntry(Kinds[number], pseudonym)),
            .. Enumerable.Range(0, Elements - KeysPerSignal).Select(number => new PseudonymEntry(Kinds[number], Point())),
        ];
        RandomNumberGenerator.Shuffle(all.AsSpan());
        return all;
    }

    private static async Task<string[][]> RegisterAsync(GatewaySession session)
    {
        string[][] known = [.. Enumerable.Range(0, Registered).Select(_ => Enumerable.Range(0, KeysPerSignal).Select(_ => Point()).ToArray())];
        using var body = new MemoryStream();
        for (var i = 0; i < known.Length; i++)
        {
            var line = new SignalLine
            {
                Kenmerk = $"{i}",
                Convenant = "overlast-voorbeeldstad",
                Soort = Wire.Person,
                Signaalsoort = "woonoverlast",
                Sleutelversie = 1,
                Pseudoniemen = [.. known[i].Select((pseudonym, number) => new PseudonymEntry(Kinds[number], pseudonym))],
            };
            JsonSerializer.Serialize(body, line, WireJson.Default.SignalLine);
            body.WriteByte((byte)'\n');
        }

        await foreach (var result in session.Client.RegisterAsync(body.ToArray(), CancellationToken.None))
        {
            if (!result.TryGet(out var one, out var failure) || one.Fout is not null)
            {
                throw new InvalidOperationException(failure?.ToString() ?? "A signal was refused.");
            }
        }

        return known;
    }

    private static GatewaySession Session(DemoProcess demo, string client, AnswerSizes? sizes) =>
        ProfileReader.Read(demo.Client(client)).TryGet(out var profile, out _)
            ? new(profile, new RunEnvironment
            {
                State = new StateFolder(Path.Combine(demo.Folder, "bench", client)),
                CreateHandler = () => sizes is null ? GatewayConnection.CreateHandler() : sizes.On(GatewayConnection.CreateHandler()),
            })
            : throw new InvalidOperationException("The client profile cannot be read.");

    private static string Point() => Base64Url.EncodeToString(GroupElement.Random());

    private static void Print(string name, Sample sample) =>
        Report.Line(name, FormattableString.Invariant($"p50 {sample.Median,8:0.000} ms   p99 {sample.P99,8:0.000} ms   n {sample.Count}"));
}

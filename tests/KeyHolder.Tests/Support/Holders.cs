using System.Buffers.Text;
using System.Net;
using System.Text.Json.Nodes;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.Shares;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.KeyHolding.Tests.Support;

/// <summary>Key holders that share keys, each a service with a folder of its own, and what a gateway carries between them.</summary>
internal sealed class Holders : IAsyncDisposable
{
    private const string Rounds = "/v1/sleuteldelen/";

    private readonly List<TemporaryFolder> _folders = [];

    private Holders(int needed, int count)
    {
        Needed = needed;
        for (var i = 0; i < count; i++)
        {
            _folders.Add(new());
            MemberKeyFile.Create(KeyFile(i + 1));
        }
    }

    public int Needed { get; }

    public List<RunningService> Services { get; } = [];

    public static async Task<Holders> StartAsync(int needed = 2, int count = 3)
    {
        var holders = new Holders(needed, count);
        for (var holder = 1; holder <= count; holder++)
        {
            holders.Services.Add(await holders.StartOneAsync(holder));
        }

        return holders;
    }

    public TemporaryFolder FolderOf(int holder) => _folders[holder - 1];

    public string KeyFile(int holder) => _folders[holder - 1].File("member-key");

    public Task<RunningService> StartOneAsync(int holder, params string[] settings) => RunningService.StartAsync(
        KeyHolderProgram.Service, FolderOf(holder).Path, null, [.. Settings(holder), .. settings]);

    public IEnumerable<string> Settings(int holder) =>
    [
        $"--Threshold:Member={holder}",
        $"--Threshold:Needed={Needed}",
        $"--Threshold:KeyFile={KeyFile(holder)}",
        .. Enumerable.Range(1, _folders.Count).SelectMany(other => new[]
        {
            $"--Threshold:Members:{other - 1}:Name=houder-{other}",
            $"--Threshold:Members:{other - 1}:PublicKey={PublicKeyOf(other)}",
        }),
    ];

    public async Task RestartAsync(int holder)
    {
        await Services[holder - 1].DisposeAsync();
        Services[holder - 1] = await StartOneAsync(holder);
    }

    /// <summary>One round at one holder.</summary>
    public Task<Answer> RoundAsync(int holder, string round, JsonObject body, string covenant = KeyHolderClient.Covenant)
    {
        body["sleutel"] = covenant;
        body["versie"] = 1;
        return Services[holder - 1].PostAsync(Rounds + round, body.ToJsonString());
    }

    /// <summary>Round 1 at all.</summary>
    public async Task<string[]> CommitAsync(string covenant = KeyHolderClient.Covenant) =>
        [.. (await AllAsync(holder => RoundAsync(holder, "toezegging", [], covenant))).Select(answer => (string)answer["toezegging"]!)];

    /// <summary>Round 2 at all: commitments and letters of each.</summary>
    public async Task<JsonNode[]> RevealAsync(string[] hashes, string covenant = KeyHolderClient.Covenant) =>
        await AllAsync(holder => RoundAsync(holder, "onthulling", new() { ["toezeggingen"] = Texts(hashes) }, covenant));

    /// <summary>The body of round 3 for one holder.</summary>
    public static JsonObject Dealt(JsonNode[] revealed, int holder) => new()
    {
        ["verplichtingen"] = Texts(revealed.SelectMany(answer => answer["verplichtingen"]!.AsArray().Select(item => (string)item!))),
        ["brieven"] = LettersTo(revealed, holder),
    };

    public static JsonArray LettersTo(JsonNode[] answers, int holder) => Texts(answers.Select(answer => (string)answer["brieven"]![holder - 1]!));

    /// <summary>All four rounds.</summary>
    /// <returns>The public side, the same from every holder.</returns>
    public async Task<SharedPublicKey> MakeKeyAsync(string covenant = KeyHolderClient.Covenant)
    {
        var revealed = await RevealAsync(await CommitAsync(covenant), covenant);
        var taken = await AllAsync(holder => RoundAsync(holder, "deel", Dealt(revealed, holder), covenant));
        var made = await AllAsync(holder => RoundAsync(holder, "bevestiging", new() { ["brieven"] = LettersTo(taken, holder) }, covenant));
        Assert.Single(made.Select(answer => (string)answer["publiekeSleutel"]!).Distinct());
        Assert.Single(made.Select(answer => answer["houders"]!.ToJsonString()).Distinct());
        return Read(made[0]);
    }

    public static SharedPublicKey Read(JsonNode answer)
    {
        var shares = answer["houders"]!.AsArray().SelectMany(item => Base64Url.DecodeFromChars((string)item!)).ToArray();
        Assert.True(SharedPublicKey.TryCreate(
            new((int)answer["nodig"]!, shares.Length / GroupElement.Size),
            Base64Url.DecodeFromChars((string)answer["publiekeSleutel"]!),
            shares,
            out var shared));
        return shared;
    }

    public async Task<PartialEvaluation> EvaluateAsync(int holder, byte[][] points)
    {
        var answer = await Services[holder - 1].EvaluateAsync(points);
        return new(holder, answer.Elements(), answer.Proof());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Services)
        {
            await service.DisposeAsync();
        }

        _folders.ForEach(folder => folder.Dispose());
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private string PublicKeyOf(int holder)
    {
        using var key = MemberKeyFile.Read(KeyFile(holder), out _)!;
        return MemberKeyFile.Format(key);
    }

    private async Task<JsonNode[]> AllAsync(Func<int, Task<Answer>> ask)
    {
        var answers = new List<JsonNode>();
        for (var holder = 1; holder <= Services.Count; holder++)
        {
            var answer = await ask(holder);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            answers.Add(answer.Json);
        }

        return [.. answers];
    }
}

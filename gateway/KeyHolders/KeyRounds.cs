using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.KeyHolders;

/// <summary>Carries the messages with which holders make a key. What is secret in them is sealed from one holder to another.</summary>
internal sealed class KeyRounds(Holders holders, ILogger<KeyRounds> logger)
{
    private const string Path = "/v1/sleuteldelen/";

    /// <summary>Runs all four rounds; a round that was run before gives the same again.</summary>
    /// <remarks>When a holder refuses, it is on the log who complained and about whom, and whoever asked finds no key.</remarks>
    public async Task RunAsync(string covenant, int version, CancellationToken cancellationToken)
    {
        try
        {
            var hashes = await RoundAsync("toezegging", covenant, version, _ => [], cancellationToken);
            var revealed = await RoundAsync("onthulling", covenant, version, _ => new() { ["toezeggingen"] = All(hashes, "toezegging") }, cancellationToken);
            var taken = await RoundAsync(
                "deel",
                covenant,
                version,
                holder => new() { ["verplichtingen"] = All(revealed, "verplichtingen"), ["brieven"] = LettersTo(holder, revealed) },
                cancellationToken);
            await RoundAsync("bevestiging", covenant, version, holder => new() { ["brieven"] = LettersTo(holder, taken) }, cancellationToken);
            KeyHolderLog.KeyMade(logger, covenant, version);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new StoreUnavailableException("A key holder answered a round with something else.", exception);
        }
    }

    private static JsonArray All(IEnumerable<JsonNode> answers, string name) => new(
        [.. answers.SelectMany(answer => answer[name] is JsonArray several ? [.. several] : new[] { answer[name] }).Select(item => item?.DeepClone())]);

    private static JsonArray LettersTo(int holder, IEnumerable<JsonNode> answers) =>
        new([.. answers.Select(answer => answer["brieven"]?[holder - 1]?.DeepClone())]);

    private async Task<List<JsonNode>> RoundAsync(
        string round, string covenant, int version, Func<int, JsonObject> body, CancellationToken cancellationToken)
    {
        var answers = new List<JsonNode>();
        foreach (var holder in holders.All)
        {
            var request = body(holder);
            request["sleutel"] = covenant;
            request["versie"] = version;
            var answer = await holders.PostAsync(holder, Path + round, Encoding.UTF8.GetBytes(request.ToJsonString()), cancellationToken);
            if (!answer.IsSuccess)
            {
                KeyHolderLog.KeyNotMade(logger, covenant, holders.NameOf(holder), answer.Status);
                throw new StoreUnavailableException("The key holders did not make a key.");
            }

            answers.Add(JsonNode.Parse(answer.Body) ?? throw new JsonException());
        }

        return answers;
    }
}

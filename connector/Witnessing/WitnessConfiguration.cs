using System.Text.Json;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.Witnessing;

/// <summary>What a witness is started with.</summary>
/// <remarks>
/// <code>
/// {"listen":"http://127.0.0.1:8090","key":"witness.key","state":"seen","logs":["gateway.example/log+1a2b3c4d+AQ…"]}
/// </code>
/// </remarks>
/// <param name="Listen">Address that it listens on, with nothing but a slash for its path.</param>
/// <param name="KeyFile">Path of its key.</param>
/// <param name="StateFolder">Folder with what it saw of each log.</param>
/// <param name="Logs">The logs it cosigns for, each under a name of its own.</param>
internal sealed record WitnessConfiguration(Uri Listen, string KeyFile, string StateFolder, IReadOnlyList<NoteVerifier> Logs)
{
    private const long MaxLength = 1024 * 1024;

    /// <summary>Reads the file; every fault at once, exit code 2. Paths in it are from the folder it is in.</summary>
    public static Outcome<WitnessConfiguration> Read(string path)
    {
        WitnessDocument? document;
        try
        {
            if (new FileInfo(path).Length > MaxLength)
            {
                return Unusable(path, []);
            }

            document = JsonSerializer.Deserialize(File.ReadAllBytes(path), WitnessJson.Default.WitnessDocument);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or JsonException)
        {
            return Unusable(path, ["it is no JSON object of listen, key, state and logs, or this account may not read it"]);
        }

        var faults = new List<string>();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var listen = Require(Address(document?.Listen), "listen: http://HOST:PORT; a proxy before it gives it https", faults);
        var key = Require(Below(folder, document?.Key), "key: the file that `bekend witness new-key` made", faults);
        var state = Require(Below(folder, document?.State), "state: a folder", faults);
        var logs = new List<NoteVerifier>();
        foreach (var vkey in document?.Logs ?? [])
        {
            if (Require(NoteVerifier.TryParse(vkey, out var log) ? log : null, "logs: a verifier key reads name+hash+key, as GET /log/vkey gives it", faults) is { } known)
            {
                logs.Add(known);
            }
        }

        Require(document?.Logs is { Count: > 0 } ? document : null, "logs: at least one verifier key", faults);
        Require(logs.DistinctBy(log => log.Name, StringComparer.Ordinal).Count() == logs.Count ? document : null, "logs: one name is there twice", faults);
        return faults.Count == 0 ? new WitnessConfiguration(listen!, key!, state!, logs) : Unusable(path, faults);
    }

    private static T? Require<T>(T? value, string fault, List<string> faults)
        where T : class
    {
        if (value is null)
        {
            faults.Add(fault);
        }

        return value;
    }

    private static string? Below(string folder, string? path) => string.IsNullOrWhiteSpace(path) ? null : Path.GetFullPath(path, folder);

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.PathAndQuery == "/" && address.UserInfo.Length == 0
            ? address
            : null;

    private static Failure Unusable(string path, IReadOnlyList<string> faults) =>
        Failure.Input("The witness's configuration cannot be used", $"`{path}` has faults.") with { Faults = faults };
}

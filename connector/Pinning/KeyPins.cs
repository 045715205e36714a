using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bekend.Connector.Pinning;

/// <summary>Remembers every key at first sight and refuses a different one afterwards.</summary>
/// <remarks>
/// A key holder that gave one asker a key of its own could recognise that asker's pseudonyms. A pin is one file,
/// created once and never changed, so that two processes cannot overwrite each other's.
/// </remarks>
internal sealed class KeyPins(StateFolder state, Uri gateway, TimeProvider time)
{
    private const string Folder = "pins";

    /// <summary>Name under which the log's verifier key is pinned.</summary>
    public const string LogSubject = "log";

    /// <summary>Name under which one version of a covenant's key is pinned.</summary>
    public static string CovenantSubject(string covenant, int version) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"covenant {covenant} version {version}");

    /// <summary>The key pinned for <paramref name="subject"/>, or null when there is none yet.</summary>
    public Outcome<string?> Find(string subject)
    {
        try
        {
            var path = PathOf(subject);
            if (!File.Exists(path))
            {
                return (string?)null;
            }

            var record = JsonSerializer.Deserialize(File.ReadAllBytes(path), PinJson.Default.PinRecord);
            return record is { Key: not null } && record.Subject == subject && record.Gateway == gateway.AbsoluteUri
                ? record.Key
                : Unreadable();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return Unreadable();
        }
    }

    /// <summary>Pins the key, or checks it against the one already pinned.</summary>
    /// <returns>Null when the key may be used; otherwise why not (exit code 7 for a changed key).</returns>
    public Failure? Check(string subject, string key)
    {
        if (!Find(subject).TryGet(out var pinned, out var failure))
        {
            return failure;
        }

        if (pinned is null && !Create(subject, key, out failure))
        {
            return failure ?? Check(subject, key);
        }

        return pinned is null || pinned == key ? null : Changed(subject);
    }

    private bool Create(string subject, string key, out Failure? failure)
    {
        failure = null;
        try
        {
            var record = new PinRecord(gateway.AbsoluteUri, subject, key, time.GetUtcNow());
            return PrivateFile.TryCreate(PathOf(subject), JsonSerializer.SerializeToUtf8Bytes(record, PinJson.Default.PinRecord));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = Failure.Input("The state folder cannot be written", $"Keys are pinned in `{state.Path}`; give the account that runs bekend write access to it.");
            return false;
        }
    }

    private string PathOf(string subject)
    {
        var name = SHA256.HashData(Encoding.UTF8.GetBytes($"{gateway.AbsoluteUri}\n{subject}"));
        return state.FileIn(Folder, $"{Convert.ToHexStringLower(name.AsSpan(0, 16))}.json");
    }

    private Failure Unreadable() => new(
        ExitCode.NotVerified,
        "A pinned key cannot be read",
        $"The pins are in `{state.Path}`. Without them nobody can tell whether a key was changed; nothing was sent.");

    private static Failure Changed(string subject) => new(
        ExitCode.NotVerified,
        "The gateway offers another key than before",
        $"The key pinned for {subject} differs from the one now published. A key never changes within a version, so nothing was sent. "
        + "Call the key holder and the privacy officer before going on.");
}

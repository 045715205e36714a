using System.Security.Cryptography;
using System.Text.Json;

namespace Bekend.Connector.Exporting;

/// <summary>Holds the files of an export against its manifest.</summary>
/// <remarks>The manifest says itself what its hashes are: that it was not replaced too, the hash that was noted down or an audit tells.</remarks>
internal static class ExportCheck
{
    private const long MaxManifest = 16 * 1024 * 1024;

    /// <returns>The manifest when every file is as it says; exit code 7 with every file that is not, 2 when there is no export.</returns>
    public static async Task<Outcome<ExportManifest>> CheckAsync(string folder, CancellationToken cancellationToken)
    {
        if (Read(folder) is not { } manifest)
        {
            return Failure.Input(
                "There is no export here", $"`{ExportManifest.FileName}` is missing, cannot be read, or is not of the form {ExportManifest.CurrentFormat}.");
        }

        var faults = new List<string>();
        foreach (var file in manifest.Files!)
        {
            if (await FaultAsync(folder, file, cancellationToken) is { } fault)
            {
                faults.Add($"{file.Name}: {fault}");
            }
        }

        return faults.Count == 0
            ? manifest
            : new Failure(ExitCode.NotVerified, "The export is not as its manifest says", "Something was changed, or a copy went wrong.") { Faults = faults };
    }

    /// <summary>SHA-256 of the manifest itself, to be compared with what was noted down.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string HashOfManifest(string folder) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, ExportManifest.FileName))));

    private static ExportManifest? Read(string folder)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, ExportManifest.FileName));
            if (!file.Exists || file.Length > MaxManifest)
            {
                return null;
            }

            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(file.FullName), ExportJson.Default.ExportManifest);
            return manifest is
                {
                    Format: ExportManifest.CurrentFormat, Covenant: not null, From: not null, To: not null, Receipt: not null, Counts: not null, Data: { } data,
                    Files: { } files,
                }
                && files.All(listed => listed is { Name: not null, Sha256: not null } && IsInside(listed.Name))
                && files.DistinctBy(listed => listed.Name).Count() == files.Count
                && files.Any(listed => listed.Name == data)
                    ? manifest
                    : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Names lead nowhere else: a manifest is somebody's file too.</summary>
    private static bool IsInside(string name) => name.Split('/') is { Length: 1 or 2 } parts
        && parts.All(part => part.Length > 0 && part[0] != '.' && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'));

    private static async Task<string?> FaultAsync(string folder, ExportedFile listed, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(Path.Combine(folder, listed.Name), FileMode.Open, FileAccess.Read, FileShare.Read);
            return file.Length != listed.Bytes ? FormattableString.Invariant($"it has {file.Length} bytes and not {listed.Bytes}")
                : Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) != listed.Sha256 ? "its hash is another"
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "it is missing, or cannot be read";
        }
    }
}

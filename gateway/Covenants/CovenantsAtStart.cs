using System.Text;
using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Covenants;

/// <summary>Publishes what the folder has and the store has not, and reads all versions: all of it, or the gateway does not start.</summary>
internal sealed class CovenantsAtStart(
    IOptions<CovenantOptions> options, CovenantPublisher publisher, CovenantLoader loader, TimeProvider clock, ILogger<CovenantsAtStart> logger)
{
    private const string Pattern = "*.yaml";
    private const string SignaturesOf = ".note";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="StartupFaultsException">Any version has any fault; lists every one.</exception>
    public CovenantCatalogue Open()
    {
        var versions = AtStart.Wait(OpenAsync);
        foreach (var covenant in versions.At(clock.GetUtcNow()))
        {
            CovenantLog.CovenantLoaded(logger, covenant.Id.Value, covenant.Version, covenant.Sha256);
        }

        return new(versions, clock);
    }

    private async Task<CovenantSet> OpenAsync()
    {
        var faults = new List<string>();
        foreach (var file in Files(faults))
        {
            await PublishAsync(file, faults);
        }

        if (faults.Count > 0)
        {
            throw new StartupFaultsException(faults);
        }

        var (versions, stored) = await loader.LoadAsync(new([]), CancellationToken.None);
        return versions ?? throw new StartupFaultsException(stored);
    }

    private string[] Files(List<string> faults)
    {
        var folder = options.Value.Folder;
        if (folder.Length == 0)
        {
            return [];
        }

        if (!Directory.Exists(folder))
        {
            faults.Add($"`Covenants:Folder` does not exist: `{folder}`");
            return [];
        }

        // By name, so that of two versions in files named by their number the lower comes first.
        return [.. Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal)];
    }

    private async Task PublishAsync(string path, List<string> faults)
    {
        var name = Path.GetFileName(path);
        if (Read(path, faults) is not { } text || ReadNote(path) is not { } note)
        {
            return;
        }

        faults.AddRange(await publisher.PublishAsync(name, text, note, CancellationToken.None) switch
        {
            PublishResult.Published => [],
            PublishResult.NotAccepted refused => CovenantFaults.InEnglish(name, refused.Verdict),
            PublishResult.Taken => [$"{name}: this version was published with another text; a changed text needs a higher version"],
            PublishResult.TooLow low => [$"{name}: version {low.Latest} was published already; a new version is higher"],
            _ => throw new InvalidOperationException("Publishing ends in one of these ways."),
        });

        // Without a note it is judged all the same: all faults at once.
        string? ReadNote(string file) => File.Exists(file + SignaturesOf) ? Read(file + SignaturesOf, faults) : string.Empty;
    }

    private static string? Read(string path, List<string> faults)
    {
        try
        {
            return Utf8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            faults.Add($"{Path.GetFileName(path)} cannot be read as UTF-8");
            return null;
        }
    }
}

using System.Text;
using Bekend.Gateway.Notices;
using Bekend.Hosting.Startup;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Covenants;

/// <summary>Publishes what the folder has and the store has not, and reads all versions: all of it, or the gateway does not start.</summary>
internal sealed class CovenantsAtStart(
    IOptions<CovenantOptions> options,
    ICovenantStore store,
    CovenantReview review,
    CovenantPublisher publisher,
    CovenantLoader loader,
    NoticeReach reach,
    TimeProvider clock,
    ILogger<CovenantsAtStart> logger)
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
            reach.Check(covenant);
        }

        return new(versions, clock);
    }

    private async Task<CovenantSet> OpenAsync()
    {
        var faults = new List<string>();
        var known = (await store.ListAsync(CancellationToken.None)).Select(version => version.Text).ToHashSet(StringComparer.Ordinal);
        var files = Files(faults).Select(path => Read(path, faults)).OfType<SignedFile>().Where(file => !known.Contains(file.Text)).ToList();

        // All are judged before one is published.
        faults.AddRange(files.Where(file => !file.Verdict.IsAccepted).SelectMany(file => CovenantFaults.InEnglish(file.Name, file.Verdict)));
        Stop(faults);
        foreach (var file in files.OrderBy(file => file.Verdict.Covenant!.Version, VersionOrder.Instance).ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            faults.AddRange(await PublishAsync(file));
        }

        Stop(faults);
        var (versions, stored) = await loader.LoadAsync(new([]), CancellationToken.None);
        return versions ?? throw new StartupFaultsException(stored);
    }

    private static void Stop(List<string> faults)
    {
        if (faults.Count > 0)
        {
            throw new StartupFaultsException(faults);
        }
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

        return [.. Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<string>> PublishAsync(SignedFile file) =>
        await publisher.PublishAsync(file.Name, file.Text, file.Note, CancellationToken.None) switch
        {
            PublishResult.Published => [],
            PublishResult.NotAccepted refused => CovenantFaults.InEnglish(file.Name, refused.Verdict),
            PublishResult.Taken => [$"{file.Name}: this version was published with another text; a changed text needs a higher version"],
            PublishResult.TooLow low => [$"{file.Name}: version {low.Latest} was published already; a new version is higher"],
            _ => throw new InvalidOperationException("Publishing ends in one of these ways."),
        };

    private SignedFile? Read(string path, List<string> faults)
    {
        var name = Path.GetFileName(path);
        if (ReadText(path, faults) is not { } text)
        {
            return null;
        }

        // Without a note it is judged all the same: all faults at once.
        var note = File.Exists(path + SignaturesOf) ? ReadText(path + SignaturesOf, faults) ?? string.Empty : string.Empty;
        return new(name, text, note, review.JudgeNew(name, text, note));
    }

    private static string? ReadText(string path, List<string> faults)
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

    private sealed record SignedFile(string Name, string Text, string Note, CovenantVerdict Verdict);
}

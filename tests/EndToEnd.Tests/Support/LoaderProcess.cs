using System.Diagnostics;
using System.Text.Json;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary><c>bekend signals load</c> as a process of its own, which can be killed.</summary>
internal static class LoaderProcess
{
    /// <param name="demo">Where to load.</param>
    /// <param name="file">The file; its results are beside it.</param>
    /// <param name="more">Further arguments.</param>
    public static Process Start(DemoProcess demo, string file, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "bekend.dll"), .. Arguments(demo, file, more)])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["BEKEND_STATE"] = Path.Combine(demo.Folder, "loader");
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>The command line.</summary>
    public static string[] Arguments(DemoProcess demo, string file, params string[] more) =>
    [
        "signals", "load", file, "--client", demo.Client("zorg-a"), "--covenant", "overlast-voorbeeldstad", "--kind", "zorgmijding", "--contact", "team-a", .. more,
    ];

    /// <summary>References that the result file of a load holds as registered.</summary>
    public static HashSet<string> Acknowledged(string file)
    {
        var results = file + ".results.ndjson";
        if (!File.Exists(results))
        {
            return [];
        }

        using var reader = new StreamReader(new FileStream(results, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return [.. reader.ReadToEnd().Split('\n').Select(Reference).OfType<string>()];
    }

    /// <summary>A line that is being written is not acknowledged yet.</summary>
    private static string? Reference(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("status").GetString() is "toegevoegd" or "gewijzigd" or "ongewijzigd"
                ? json.RootElement.GetProperty("kenmerk").GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using Bekend.Connector;
using Bekend.Connector.Pinning;

namespace Bekend.Demo;

/// <summary>Loads synthetic signals, each through the connector of the organisation that holds it, as a partner would.</summary>
internal static class DemoSignals
{
    private const string Overlast = "overlast-voorbeeldstad";
    private const string Adresfraude = "adresfraude-voorbeeldstad";
    private const string Riec = "riec-voorbeeld";

    private static readonly DemoLoad[] Loads =
    [
        new("zorg-a", Overlast, "--person", "zorgmijding", [0, 1]),
        new("zorg-b", Overlast, "--person", "woonoverlast", [2]),
        new("zorg-b", Overlast, "--address", "woonoverlast", [3]),
        new("corporatie-b", Overlast, "--person", "woonoverlast", [0, 3]),
        new("corporatie-b", Overlast, "--address", "woonoverlast", [3]),
        new("gemeente", Overlast, "--person", "woonoverlast", [1]),
        new("politie", Overlast, "--person", "woonoverlast", [0]),
        new("corporatie-a", Adresfraude, "--address", "woonfraude", [4]),
        new("politie", Adresfraude, "--address", "ondermijning-adres", [4]),
        new("politie", Riec, "--person", "witwassen", [4]),
        new("om", Riec, "--person", "ondermijning-drugs", [4, 2]),
    ];

    /// <returns>False when a load failed; the connector has then said why.</returns>
    public static async Task<bool> LoadAsync(DemoFolders folders, TextWriter messages, CancellationToken cancellationToken)
    {
        foreach (var load in Loads)
        {
            messages.WriteLine($"loading {load.Persons.Count} {load.Kind} of {load.Organisation} under {load.Covenant}");
            if (await LoadOneAsync(load, folders, messages, cancellationToken) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<int> LoadOneAsync(
        DemoLoad load, DemoFolders folders, TextWriter messages, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folders.State, "demo.csv");
        var lines = load.Persons.Select((person, number) =>
            DemoPerson.All[person].ToCsv($"demo-{load.Covenant}-{load.Subject.Trim('-')}-{number + 1}"));
        await File.WriteAllLinesAsync(file, [DemoPerson.Header, .. lines], cancellationToken);
        var output = new StringWriter();
        var code = await BekendCommand.RunAsync(
            [
                "signals", "load", file, "--client", Path.Combine(folders.Clients, load.Organisation + ".json"),
                "--covenant", load.Covenant, load.Subject, "--kind", load.Kind, "--contact", "team-a",
            ],
            new ConsoleStreams(TextReader.Null, TextWriter.Null, output, Interactive: false),
            new RunEnvironment { State = new StateFolder(Path.Combine(folders.State, load.Organisation)) },
            cancellationToken);
        File.Delete(file);
        File.Delete(file + ".results.ndjson");
        if (code != 0)
        {
            messages.WriteLine(output.ToString());
        }

        return code;
    }

    /// <param name="Persons">Places in <see cref="DemoPerson.All"/>.</param>
    private sealed record DemoLoad(string Organisation, string Covenant, string Subject, string Kind, IReadOnlyList<int> Persons);
}

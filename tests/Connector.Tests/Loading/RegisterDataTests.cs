using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Loading;

/// <summary>The population register's fictitious persons, as a real export: BOM, 190 columns, doubled headers, diacritics.</summary>
public sealed class RegisterDataTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task LoadsThePersonsOfTheTestRegister()
    {
        var file = SharedFiles.Data("gbav-testpersonen.csv");
        var results = Path.Combine(_workspace.Folder, "results");

        var run = await _workspace.RunAsync(_workspace.Load(
            file, "--results", results, "--json", "--map",
            "bsn=01.01.20", "voornamen=01.02.10", "voorvoegsel=01.02.30", "geslachtsnaam=01.02.40", "geboortedatum=01.03.10",
            "partnernaam=05.02.40", "postcode=08.11.60", "huisnummer=08.11.20"));

        var summary = JsonNode.Parse(run.Out)!;
        var persons = (int)summary["added"]! + (int)summary["changed"]!;
        Assert.True(persons > 600, run.Error);
        Assert.Equal((int)summary["read"]!, persons + (int)summary["refused"]! + (int)summary["skipped"]! + (int)summary["unchanged"]!);
        Assert.Equal((int)summary["read"]!, File.ReadAllLines(results).Length);
        Assert.Null((string?)summary["stopped"]);
        foreach (var word in new[] { "Moulin", "999993653", "Béamont", "19851201" })
        {
            Assert.DoesNotContain(word, run.Error + File.ReadAllText(results), StringComparison.Ordinal);
            Assert.All(_workspace.Gateway.Seen, request => Assert.DoesNotContain(word, request.Body, StringComparison.Ordinal));
        }
    }
}

using Bekend.Connector.Profiles;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Profiles;

public sealed class ProfileReaderTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void ReadsAProfile()
    {
        Assert.True(ProfileReader.Read(_workspace.Profile).TryGet(out var profile, out _));

        Assert.Equal("client-a", profile.ClientId);
        Assert.Equal(["registreerder", "consulent"], profile.Roles);
        Assert.False(profile.ReadableByOthers);
    }

    [Theory]
    [InlineData("http://gateway.example")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://127.0.0.1.example")]
    [InlineData("https://user:pass@gateway.example")]
    [InlineData("gateway.example")]
    [InlineData("")]
    public void DemandsHttps_ExceptToThisMachine(string address)
    {
        Assert.Contains("gateway:", Faults(_workspace.ProfileJson(gateway: address)), StringComparison.Ordinal);
        Assert.Contains("tokenEndpoint:", Faults(_workspace.ProfileJson(tokenEndpoint: address)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://gateway.example")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    public void AllowsHttps_AndLoopback(string address) =>
        Assert.True(Read(_workspace.ProfileJson(gateway: address)).TryGet(out _, out _));

    [Fact]
    public void ListsEveryFault_WithoutTheKey()
    {
        var json = _workspace.ProfileJson(gateway: "x").Replace("P-256", "P-384", StringComparison.Ordinal)
            .Replace("\"client-a\"", "\"\"", StringComparison.Ordinal).Replace(Workspace.Organisation, "123", StringComparison.Ordinal);

        var faults = Faults(json);

        Assert.Contains("organisatie:", faults, StringComparison.Ordinal);
        Assert.Contains("clientId:", faults, StringComparison.Ordinal);
        Assert.Contains("gateway:", faults, StringComparison.Ordinal);
        Assert.Contains("privateKey:", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesAKey_WhosePartsDoNotBelongTogether()
    {
        using var other = new Workspace();
        var mine = System.Text.Json.Nodes.JsonNode.Parse(_workspace.ProfileJson())!;
        mine["privateKey"]!["d"] = System.Text.Json.Nodes.JsonNode.Parse(other.ProfileJson())!["privateKey"]!["d"]!.DeepClone();

        Assert.Contains("privateKey:", Faults(mine.ToJsonString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"rollen\":5}")]
    public void RefusesSomethingElse(string json)
    {
        Assert.False(Read(json).TryGet(out _, out var failure));
        Assert.Equal(ExitCode.WrongInput, failure.Exit);
    }

    [Fact]
    public async Task WarnsWhenOthersCanReadTheKey()
    {
        File.SetUnixFileMode(_workspace.Profile, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        var run = await _workspace.RunAsync("covenants", "--client", _workspace.Profile);

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.StartsWith("warning: other accounts can read", run.Error, StringComparison.Ordinal);
    }

    private string Faults(string json)
    {
        Assert.False(Read(json).TryGet(out _, out var failure));
        Assert.Equal(ExitCode.WrongInput, failure.Exit);
        return string.Join('\n', failure.Faults);
    }

    private Outcome<ClientProfile> Read(string json) => ProfileReader.Read(_workspace.Write("other.json", json));
}

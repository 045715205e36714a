using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Tests.Support;

namespace Bekend.Hosting.Tests.Startup;

public sealed class ServiceHostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Build_EveryFault_IsListedAtOnce()
    {
        var exception = Assert.Throws<StartupFaultsException>(() => ServiceHost.Build(
            ProbeService.Definition,
            [
                $"--Storage:Folder={_folder.Path}",
                "--Storage:Typo=x",
                $"--ServiceAccess:SecretFile={_folder.File("missing")}",
                "--urls=http://0.0.0.0:0",
                "--http_ports=8080",
                "--Probe:Numbre=1",
                "--Probe:Number=0",
                "--Probe:Wait=02:00:00",
            ]));

        string[] parts = ["Typo", "missing", "0.0.0.0", "http_ports", "Numbre", "'Number'", "'Wait'"];
        Assert.All(parts, part => Assert.Single(exception.Faults, fault => fault.Contains(part, StringComparison.Ordinal)));
        Assert.All(exception.Faults, fault => Assert.Contains(fault, exception.Message, StringComparison.Ordinal));
        Assert.Equal(parts.Length, exception.Faults.Count);
    }

    [Fact]
    public void Build_WithoutFolder_NamesTheOtherFaultsToo()
    {
        var exception = Assert.Throws<StartupFaultsException>(() =>
            ServiceHost.Build(ProbeService.Definition, ["--Probe:Number=0"]));

        Assert.Equal(3, exception.Faults.Count);
        Assert.Equal("`Storage:Folder` is required: the folder for the service's data", exception.Faults[0]);
    }

    [Fact]
    public void Build_ValueOfAnotherType_IsAFault()
    {
        var exception = Assert.Throws<StartupFaultsException>(() => Build("--Probe:Number=veel"));

        Assert.Contains("Probe:Number", Assert.Single(exception.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_FolderThatIsAFile_IsAFault()
    {
        File.WriteAllText(_folder.File("file"), string.Empty);

        var exception = Assert.Throws<StartupFaultsException>(() => Build($"--Storage:Folder={_folder.File("file")}"));

        Assert.StartsWith("`Storage:Folder` cannot be made", Assert.Single(exception.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_NewFolder_IsForItsOwnerOnly()
    {
        var folder = _folder.File("data/probe");

        await using var app = Build($"--Storage:Folder={folder}");

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(folder).UnixFileMode);
    }

    [Fact]
    public void Build_BugInAddServices_IsNotTakenForConfiguration() =>
        Assert.Throws<FormatException>(() => ServiceHost.Build(
            new("bug", "1.0.0", _ => throw new FormatException(), _ => { }), [$"--Storage:Folder={_folder.Path}"]));

    public void Dispose() => _folder.Dispose();

    private WebApplication Build(params string[] settings)
    {
        var secret = _folder.File("secret");
        ServiceSecret.Create(secret);
        return ServiceHost.Build(ProbeService.Definition, [.. RunningService.Arguments(_folder.Path, secret), .. settings]);
    }
}

using System.Globalization;

namespace Bekend.Demo;

/// <summary>Two index instances, the key holder and the gateway, configured to know each other; in the order in which they start.</summary>
internal static class ServiceSet
{
    /// <summary>Generous: a demo should not stop in the middle of an experiment.</summary>
    private const long ElementsPerDay = 50_000_000;

    public static IReadOnlyList<ServiceProcess> Create(DemoFolders folders, string gateway, DemoSigners signers, string? postgreSql, TextWriter messages)
    {
        var ports = FreePort.Take(3);
        var keyHolder = Address(ports[0]);
        string[] indexes = [Address(ports[1]), Address(ports[2])];
        return
        [
            .. indexes.Select((address, number) => Create($"index-{number + 1}", "index", "Bekend.Indexing", folders, postgreSql, messages, Nothing,
                $"--urls={address}",
                $"--Storage:Folder={folders.Index}",
                $"--ServiceAccess:SecretFile={folders.IndexSecret}")),
            Create("keyholder", "keyholder", "Bekend.KeyHolding", folders, postgreSql, messages,
                () => [$"--Rotation:Indexes:centraal={File.ReadAllText(folders.IndexRotationKey)}"],
                $"--urls={keyHolder}",
                $"--Storage:Folder={folders.KeyHolder}",
                $"--ServiceAccess:SecretFile={folders.KeyHolderSecret}",
                string.Create(CultureInfo.InvariantCulture, $"--Budgets:ElementsPerDay={ElementsPerDay}")),
            Create("gateway", "gateway", "Bekend.Gateway", folders, postgreSql, messages, Nothing,
                $"--urls={gateway}",
                $"--Storage:Folder={folders.Gateway}",
                $"--Identity:Issuer={gateway}",
                $"--Identity:Audience={gateway}",
                "--Identity:Embedded=true",
                $"--Identity:ClientsFile={folders.RegisteredClients}",
                $"--Accounts:SeedFile={folders.Accounts}",
                $"--Covenants:Folder={folders.Covenants}",
                $"--Covenants:Signers:0={signers.VerifierKeys[0]}",
                $"--Covenants:Signers:1={signers.VerifierKeys[1]}",
                $"--Organisations:File={folders.Organisations}",
                "--Disclosure:Origin=bekend-demo.example/log",
                $"--Forwarding:KeyHolder:Addresses:0={keyHolder}",
                $"--Forwarding:KeyHolder:SecretFile={folders.KeyHolderSecret}",
                $"--Forwarding:Index:Addresses:0={indexes[0]}",
                $"--Forwarding:Index:Addresses:1={indexes[1]}",
                $"--Forwarding:Index:SecretFile={folders.IndexSecret}"),
        ];
    }

    public static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static ServiceProcess Create(
        string name, string folder, string assembly, DemoFolders folders, string? postgreSql, TextWriter messages,
        Func<IReadOnlyList<string>> late, params string[] arguments) =>
        new(name, ProgramOf(folder, assembly), arguments, postgreSql ?? string.Empty, Path.Combine(folders.Logs, name + ".log"), messages)
        {
            LateArguments = late,
        };

    private static IReadOnlyList<string> Nothing() => [];

    /// <summary>The services are built beside the demo: …/deploy/demo/bin/C/F and …/gateway/bin/C/F.</summary>
    private static string ProgramOf(string folder, string assembly)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        var repository = output.Parent.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(repository, folder, "bin", configuration, framework, assembly + ".dll");
    }
}

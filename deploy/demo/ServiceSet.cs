using System.Globalization;

namespace Bekend.Demo;

/// <summary>Two index instances, the key holders and the gateway, configured to know each other; in the order in which they start.</summary>
internal static class ServiceSet
{
    /// <summary>Generous: a demo should not stop in the middle of an experiment.</summary>
    private const long ElementsPerDay = 50_000_000;

    /// <summary>Instances of the index, over one folder.</summary>
    public const int Indexes = 2;

    public static IReadOnlyList<ServiceProcess> Create(
        DemoFolders folders, string gateway, IReadOnlyList<string> indexes, DemoSigners signers, KeyHolders keyHolders, string? postgreSql, TextWriter messages)
    {
        return
        [
            .. indexes.Select((address, number) => Create($"index-{number + 1}", "index", "Bekend.Indexing", folders, postgreSql, messages, Nothing,
                $"--urls={address}",
                $"--Storage:Folder={folders.Index}",
                $"--ServiceAccess:SecretFile={folders.IndexSecret}")),
            .. keyHolders.Processes().Select(holder => Create(holder.Name, "keyholder", "Bekend.KeyHolding", folders, postgreSql, messages,
                () => [$"--Rotation:Indexes:centraal={File.ReadAllText(folders.IndexRotationKey)}"],
                [.. holder.Arguments, string.Create(CultureInfo.InvariantCulture, $"--Budgets:ElementsPerDay={ElementsPerDay}")])),
            Create("gateway", "gateway", "Bekend.Gateway", folders, postgreSql, messages, Nothing,
            [
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
                $"--Forwarding:Index:Addresses:0={indexes[0]}",
                $"--Forwarding:Index:Addresses:1={indexes[1]}",
                $"--Forwarding:Index:SecretFile={folders.IndexSecret}",
                .. keyHolders.GatewayArguments(),
            ]),
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
    public static string ProgramOf(string folder, string assembly)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        var repository = output.Parent.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(repository, folder, "bin", configuration, framework, assembly + ".dll");
    }
}

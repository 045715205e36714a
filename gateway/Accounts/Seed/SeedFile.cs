using System.Text.Json;
using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Accounts.Seed;

/// <summary>Accounts to make at start when they are not there, read from <c>Accounts:SeedFile</c>.</summary>
/// <remarks>
/// <code>{"accounts":[{"gebruiker":"…","naam":"…","organisatie":"&lt;OIN&gt;","rollen":["…"],"toezicht":["…"],"wachtwoord":"…","totp":"&lt;base32&gt;"}]}</code>
/// </remarks>
internal sealed class SeedFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    private IReadOnlyList<SeededAccount> _accounts;

    /// <exception cref="StartupFaultsException">The file is wrong; lists every fault, and quotes no secret.</exception>
    public SeedFile(IOptions<AccountOptions> options)
    {
        var faults = new List<string>();
        _accounts = options.Value.SeedFile.Length == 0 ? [] : Read(options.Value.SeedFile, faults);
        if (faults.Count > 0)
        {
            throw new StartupFaultsException(faults);
        }
    }

    /// <summary>Hands the accounts out once: nothing keeps their passwords.</summary>
    public IReadOnlyList<SeededAccount> Take() => Interlocked.Exchange(ref _accounts, []);

    private static List<SeededAccount> Read(string file, List<string> faults)
    {
        if (!File.Exists(file))
        {
            faults.Add($"`Accounts:SeedFile` does not exist: `{file}`");
            return [];
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0)
        {
            faults.Add($"{file}: holds passwords and must be for its owner only (chmod 600)");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), Strict);
            var items = document.RootElement.GetProperty("accounts").EnumerateArray().ToList();
            var accounts = items.Select((item, index) => new SeedReader(item, $"{file}: accounts[{index}]", faults).Read()).ToList();
            faults.AddRange(accounts.GroupBy(account => account.UserName, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1 && group.Key.Length > 0)
                .Select(_ => $"{file}: a `gebruiker` is there twice"));
            return accounts;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // The messages can quote the file.
            faults.Add($"{file}: must be a JSON object with a list `accounts`, and no name twice in an object");
            return [];
        }
    }
}

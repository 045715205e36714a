namespace Bekend.Demo;

/// <summary>Where the demo keeps what. Each service has a folder of its own; nobody reads another's.</summary>
internal sealed class DemoFolders
{
    public DemoFolders(string root)
    {
        Root = root;
        foreach (var folder in new[] { KeyHolder, Index, Gateway, Covenants, Clients, Signers, Secrets, Logs, State })
        {
            CreatePrivate(folder);
        }
    }

    public string Root { get; }

    public string KeyHolder => Path.Combine(Root, "keyholder");

    /// <summary>Shared by the instances of the index: one database, one secret.</summary>
    public string Index => Path.Combine(Root, "index");

    /// <summary>To this key the key holder seals what an index needs when a covenant's key is replaced; the index writes it when it starts.</summary>
    public string IndexRotationKey => Path.Combine(Index, "rotation-key.pub");

    public string Gateway => Path.Combine(Root, "gateway");

    /// <summary>The signed covenants that the gateway publishes when it starts.</summary>
    public string Covenants => Path.Combine(Gateway, "covenants");

    /// <summary>The keys with which the covenants are signed.</summary>
    public string Signers => Path.Combine(Root, "signers");

    /// <summary>What each organisation's connector gets.</summary>
    public string Clients => Path.Combine(Root, "clients");

    /// <summary>Shared secrets between the gateway and the services behind it.</summary>
    public string Secrets => Path.Combine(Root, "secrets");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>Pinned keys of the connectors that load the demo signals.</summary>
    public string State => Path.Combine(Root, "state");

    public string KeyHolderSecret => Path.Combine(Secrets, "keyholder");

    /// <summary>Says how many key holders made the keys.</summary>
    public string KeyHoldersMark => Path.Combine(Root, "key-holders");

    public string IndexSecret => Path.Combine(Secrets, "index");

    public string RegisteredClients => Path.Combine(Gateway, "clients.json");

    public string Organisations => Path.Combine(Gateway, "organisations.json");

    /// <summary>The persons who can sign in, with their passwords.</summary>
    public string Accounts => AccountsIn(Root);

    /// <summary>Says which database the folders go with.</summary>
    public string DatabaseMark => Path.Combine(Root, "database");

    /// <summary>Says that the demo signals are in; they are loaded once.</summary>
    public string LoadedMark => Path.Combine(Root, "demo-signals-loaded");

    /// <summary>The folder of one of several key holders.</summary>
    public string FolderOfKeyHolder(int holder) => Path.Combine(Root, $"keyholder-{holder}");

    public string SecretOfKeyHolder(int holder) => Path.Combine(Secrets, $"keyholder-{holder}");

    public string MemberKeyOf(int holder) => Path.Combine(FolderOfKeyHolder(holder), "member-key");

    public void MakeKeyHolder(int holder) => CreatePrivate(FolderOfKeyHolder(holder));

    /// <summary>The accounts of the demo that keeps its data in <paramref name="root"/>.</summary>
    public static string AccountsIn(string root) => Path.Combine(root, "gateway", "accounts.json");

    /// <summary>For this user alone: the folders hold keys, secrets and databases.</summary>
    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

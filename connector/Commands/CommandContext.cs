using Bekend.Connector.Output;
using Bekend.Connector.Pinning;
using Bekend.Connector.Profiles;
using Bekend.Connector.Signing;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.Commands;

/// <summary>What every command works with.</summary>
internal sealed class CommandContext(ConsoleStreams io, RunEnvironment environment)
{
    public ConsoleStreams Io { get; } = io;

    public RunEnvironment Environment { get; } = environment;

    /// <summary>Shows a failure on standard error and gives its exit code.</summary>
    public int Fail(Failure failure)
    {
        FailureWriter.Write(Io.Error, failure);
        return (int)failure.Exit;
    }

    /// <summary>Reads a profile; warns when other accounts can read it too.</summary>
    public Outcome<ClientProfile> Profile(string path)
    {
        var read = ProfileReader.Read(path);
        if (read.TryGet(out var profile, out _) && profile.ReadableByOthers)
        {
            WarnOfReaders(path);
        }

        return read;
    }

    /// <summary>Reads a person's signing key; warns when other accounts can read it too.</summary>
    public Outcome<NoteSigner> SigningKey(string path)
    {
        var read = SigningKeyFile.Read(path);
        if (read.TryGet(out _, out _) && PrivateFile.IsReadableByOthers(path))
        {
            WarnOfReaders(path);
        }

        return read;
    }

    /// <summary>Opens a session for the client of a profile.</summary>
    public Outcome<GatewaySession> Session(string path) =>
        Profile(path).TryGet(out var profile, out var failure) ? new GatewaySession(profile, Environment) : failure;

    /// <summary>Does something with the session of a profile, and closes it.</summary>
    /// <param name="path">The profile.</param>
    /// <param name="work">Gives an exit code.</param>
    /// <returns>That exit code; or, when there is no session, that of why.</returns>
    public async Task<int> WithSessionAsync(string path, Func<GatewaySession, Task<int>> work)
    {
        if (!Session(path).TryGet(out var session, out var failure))
        {
            return Fail(failure);
        }

        using (session)
        {
            return await work(session);
        }
    }

    private void WarnOfReaders(string path) => Io.Error.WriteLine($"warning: other accounts can read `{path}`, which holds a private key; use chmod 600");
}

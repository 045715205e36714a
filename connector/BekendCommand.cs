using System.CommandLine;
using Bekend.Connector.Commands;

namespace Bekend.Connector;

/// <summary>The <c>bekend</c> command, to be run by the process or inside another.</summary>
internal static class BekendCommand
{
    private static readonly ParserConfiguration Parsing = new()
    {
        // A file named in an argument must not be able to add arguments.
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    };

    /// <summary>Runs with the process environment.</summary>
    public static Task<int> RunAsync(string[] args, ConsoleStreams io, CancellationToken cancellationToken) =>
        RunAsync(args, io, RunEnvironment.FromProcess(), cancellationToken);

    /// <summary>Runs one command.</summary>
    /// <param name="args">Arguments without the program's name.</param>
    /// <param name="io">Where to read and write.</param>
    /// <param name="environment">State folder, clock and connections.</param>
    /// <param name="cancellationToken">Ends the command cleanly: exit code 130.</param>
    /// <returns>One of <see cref="ExitCode"/>. Never throws for what a person or a gateway did.</returns>
    public static async Task<int> RunAsync(string[] args, ConsoleStreams io, RunEnvironment environment, CancellationToken cancellationToken)
    {
        var parsed = CommandTree.Create(new CommandContext(io, environment)).Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
        {
            UsageErrors.Write(io.Error, parsed);
            return (int)ExitCode.WrongInput;
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = io.Out,
                Error = io.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            io.Error.WriteLine("interrupted");
            return (int)ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            // INVARIANT: only the type. Nobody can vouch that a message holds nothing of a subject.
            io.Error.WriteLine($"error: unexpected {e.GetType().Name}");
            return (int)ExitCode.Unexpected;
        }
    }
}

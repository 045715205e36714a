using System.Text;
using Bekend.Connector;
using Bekend.Connector.Pinning;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>Runs <c>bekend</c> in this process, with its own state folder and, if wanted, its own connections.</summary>
internal sealed class Cli(string stateFolder, Func<HttpMessageHandler>? handler = null)
{
    /// <param name="input">Standard input.</param>
    /// <param name="arguments">Command line.</param>
    public async Task<CliResult> RunAsync(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        var environment = new RunEnvironment { State = new StateFolder(stateFolder) };
        if (handler is not null)
        {
            environment = environment with { CreateHandler = handler };
        }

        var code = await BekendCommand.RunAsync(
            arguments,
            new ConsoleStreams(reader, output, error, Interactive: false) { OpenBytes = () => new MemoryStream(Encoding.UTF8.GetBytes(input)) },
            environment,
            TestContext.Current.CancellationToken);
        return new((ExitCode)code, output.ToString(), error.ToString());
    }
}

using System.Runtime.InteropServices;
using System.Text;
using Bekend.Connector;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var io = new ConsoleStreams(Console.In, Console.Out, Console.Error, !Console.IsInputRedirected)
{
    ReadHidden = HiddenLine.Read,
    OpenBytes = Console.OpenStandardInput,
    ErrorIsTerminal = !Console.IsErrorRedirected,
};
return await BekendCommand.RunAsync(args, io, stop.Token);

void Stop(PosixSignalContext signal)
{
    // The first signal asks; a second one, while stopping, ends the process at once.
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

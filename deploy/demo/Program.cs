using System.CommandLine;
using System.Runtime.InteropServices;
using Bekend.Demo;

var port = new Option<int>("--port") { Description = "Port of the gateway on 127.0.0.1; 0 for any that is free", DefaultValueFactory = _ => 5080 };
var data = new Option<DirectoryInfo>("--data") { Description = "Folder for everything the demo keeps", HelpName = "DIR", DefaultValueFactory = _ => new("data"), Recursive = true };
var empty = new Option<bool>("--empty") { Description = "Load no demo signals" };
var readyFile = new Option<FileInfo?>("--ready-file") { Description = "Write a JSON file with the endpoints once everything answers", HelpName = "FILE" };
var keyHolders = new Option<int>("--key-holders") { Description = "Key holders that share the keys, of whom a majority is needed; 1 for one that has them", HelpName = "N", DefaultValueFactory = _ => 1 };
var postgres = new Option<string?>("--postgres") { Description = "Keep the data of all services in this PostgreSQL database", HelpName = "CONNECTION" };
var root = new RootCommand("Runs all of Bekend on this machine: a key holder, two index instances and the gateway, with eight made-up organisations.")
{
    port, data, empty, readyFile, keyHolders, postgres,
};
root.Subcommands.Add(CodeCommand.Create(data, Console.Out, Console.Error));
root.SetAction(async (parsed, cancellationToken) =>
{
    using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
    {
        signal.Cancel = true;
        stop.Cancel();
    });
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        stop.Cancel();
    });
    var options = new DemoOptions(
        parsed.GetValue(port), parsed.GetValue(data)!, parsed.GetValue(empty), parsed.GetValue(readyFile), parsed.GetValue(keyHolders), parsed.GetValue(postgres));
    return await new DemoRun(options, Console.Out, Console.Error).RunAsync(stop.Token);
});
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

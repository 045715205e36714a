using System.Text.Json.Nodes;
using Bekend.Hosting.ServiceAccess;

namespace Bekend.Demo;

/// <summary>One run of the demo, from an empty folder to a clean stop.</summary>
internal sealed class DemoRun(DemoOptions options, TextWriter output, TextWriter messages)
{
    private const int Ok = 0;
    private const int Failed = 1;

    private IReadOnlyList<JsonObject> _accounts = [];

    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (options.Port != 0 && !FreePort.IsFree(options.Port))
        {
            messages.WriteLine($"Port {options.Port} is taken. Choose another with --port, or --port 0 for any.");
            return Failed;
        }

        options.ReadyFile?.Delete();
        var folders = new DemoFolders(options.Data.FullName);
        if ((DemoDatabase.Fault(folders, options.PostgreSql) ?? KeyHolders.Fault(folders, options.KeyHolders, options.PostgreSql)) is { } fault)
        {
            messages.WriteLine(fault);
            return Failed;
        }

        var ports = FreePort.Take(1 + options.KeyHolders + ServiceSet.Indexes);
        var gateway = ServiceSet.Address(options.Port == 0 ? ports[0] : options.Port);
        var signers = Prepare(folders, gateway);
        string[] addresses = [.. ports.Skip(1).Select(ServiceSet.Address)];
        var keyHolders = KeyHolders.Create(folders, addresses[..options.KeyHolders]);
        var services = ServiceSet.Create(folders, gateway, addresses[options.KeyHolders..], signers, keyHolders, options.PostgreSql, messages);
        using var stopping = stop.Register(() => ExpectEnd(services));
        try
        {
            return await ServeAsync(folders, gateway, services, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Ok;
        }
        finally
        {
            // The gateway first: it answers what it accepted while the services behind it still run.
            foreach (var service in services.Reverse())
            {
                await service.StopAsync();
                service.Dispose();
            }

            options.ReadyFile?.Delete();
            messages.WriteLine("stopped");
        }
    }

    private static void ExpectEnd(IReadOnlyList<ServiceProcess> services)
    {
        foreach (var service in services)
        {
            service.ExpectEnd();
        }
    }

    private DemoSigners Prepare(DemoFolders folders, string gateway)
    {
        ServiceSecret.Create(folders.IndexSecret);
        OrganisationsFile.Write(folders.Organisations);
        ClientFiles.Write(folders, gateway);
        _accounts = AccountsFile.Write(folders.Accounts);
        return DemoSigners.Sign(folders);
    }

    private async Task<int> ServeAsync(
        DemoFolders folders, string gateway, IReadOnlyList<ServiceProcess> services, CancellationToken stop)
    {
        messages.WriteLine($"starting two index instances, {(options.KeyHolders == 1 ? "the key holder" : $"{options.KeyHolders} key holders")} and the gateway");
        foreach (var service in services)
        {
            // The key holder is told the index's key.
            if (service.Name.StartsWith("keyholder", StringComparison.Ordinal) && !await Readiness.WaitForFileAsync(folders.IndexRotationKey, services, stop))
            {
                messages.WriteLine($"The index did not come up. See {folders.Logs}.");
                return Failed;
            }

            service.Start();
        }

        if (!await Readiness.WaitAsync(gateway, services, stop))
        {
            messages.WriteLine($"The services did not come up. See {folders.Logs}.");
            return Failed;
        }

        if (!options.Empty && !File.Exists(folders.LoadedMark))
        {
            if (!await DemoSignals.LoadAsync(folders, messages, stop))
            {
                messages.WriteLine($"The demo signals could not be loaded. See {folders.Logs}.");
                return Failed;
            }

            await File.WriteAllTextAsync(folders.LoadedMark, string.Empty, stop);
        }

        WhatToTry.Write(output, gateway, folders, _accounts, options.Empty);
        if (options.ReadyFile is { } file)
        {
            ReadyFile.Write(file, gateway, folders, _accounts, services);
        }

        var ended = await Task.WhenAny(services.Select(service => service.GivenUp).Append(Task.Delay(Timeout.Infinite, stop)));
        if (!stop.IsCancellationRequested)
        {
            messages.WriteLine($"A service keeps ending. See {folders.Logs}.");
        }

        return ended.IsCanceled ? Ok : Failed;
    }
}

using System.Diagnostics;

namespace Bekend.Demo;

/// <summary>One service as a process of its own; started again when it dies.</summary>
internal sealed class ServiceProcess : IDisposable
{
    /// <summary>A service that dies this often in a row will not get better by itself.</summary>
    private const int MaxStarts = 20;

    /// <summary>EX_CONFIG of sysexits.h: starting again without a change is pointless.</summary>
    private const int WrongConfiguration = 78;

    /// <summary>A service that lived this long did start; its end is another story.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);

    private readonly string _program;
    private readonly IReadOnlyList<string> _arguments;
    private readonly string _postgreSql;
    private readonly TextWriter _messages;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private int _starts;
    private long _startedAt;
    private bool _stopping;

    /// <param name="name">For messages and the log file.</param>
    /// <param name="program">Path of the service's assembly.</param>
    /// <param name="arguments">Configuration, as command-line arguments.</param>
    /// <param name="postgreSql">Connection string of its database; empty for SQLite. Given by the environment: others can read arguments.</param>
    /// <param name="logFile">Where the service logs.</param>
    /// <param name="messages">Where deaths are told.</param>
    public ServiceProcess(
        string name, string program, IReadOnlyList<string> arguments, string postgreSql, string logFile, TextWriter messages)
    {
        Name = name;
        _program = program;
        _messages = messages;
        _postgreSql = postgreSql;
        _arguments =
        [
            .. arguments,
            "--StopWithInput=true",
            "--Serilog:Using:0=Serilog.Sinks.File",
            "--Serilog:WriteTo:0:Name=File",
            $"--Serilog:WriteTo:0:Args:path={logFile}",
        ];
    }

    public string Name { get; }

    /// <summary>Arguments that are only known when it starts: what another service made first.</summary>
    public Func<IReadOnlyList<string>> LateArguments { get; init; } = () => [];

    /// <summary>Completes when the service keeps dying.</summary>
    public Task GivenUp => _givenUp.Task;

    /// <summary>Process id of the running process; 0 when there is none.</summary>
    public int ProcessId
    {
        get
        {
            lock (_gate)
            {
                return _process?.Id ?? 0;
            }
        }
    }

    public void Start()
    {
        lock (_gate)
        {
            if (_stopping || ++_starts > MaxStarts)
            {
                _givenUp.TrySetResult();
                return;
            }

            // Its input is a pipe from here: when this program is gone, however it went, the pipe ends and the service stops.
            var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true };
            start.ArgumentList.Add(_program);
            foreach (var argument in _arguments.Concat(LateArguments()))
            {
                start.ArgumentList.Add(argument);
            }

            start.Environment["Storage__PostgreSql"] = _postgreSql;
            _process = new Process { StartInfo = start, EnableRaisingEvents = true };
            _process.Exited += (_, _) => OnExited();
            _process.Start();
            _startedAt = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Tells the service to stop and waits until it has.</summary>
    public async Task StopAsync()
    {
        Process? process;
        lock (_gate)
        {
            _stopping = true;
            process = _process;
        }

        if (process is null)
        {
            return;
        }

        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>From now on an end is not a death: Ctrl+C reaches the services too.</summary>
    public void ExpectEnd()
    {
        lock (_gate)
        {
            _stopping = true;
        }
    }

    public void Dispose() => _process?.Dispose();

    private void OnExited()
    {
        lock (_gate)
        {
            if (_stopping)
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(_startedAt) > Settled)
            {
                _starts = 0;
            }

            if (_process!.ExitCode == WrongConfiguration)
            {
                _messages.WriteLine($"{Name} cannot run like this");
                _givenUp.TrySetResult();
                return;
            }

            _messages.WriteLine($"{Name} ended with code {_process.ExitCode}; starting it again");
            _process.Dispose();
            _process = null;
        }

        Start();
    }
}

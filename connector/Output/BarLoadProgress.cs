using Bekend.Connector.Loading;
using Spectre.Console;

namespace Bekend.Connector.Output;

/// <summary>Progress as a bar on a terminal.</summary>
internal sealed class BarLoadProgress : ILoadProgress
{
    private readonly IAnsiConsole _console;
    private readonly ProgressTask _task;
    private readonly LoadPace _pace;
    private readonly RefusalLines _refusals;
    private readonly Lock _lock = new();
    private double? _fraction;

    private BarLoadProgress(IAnsiConsole console, ProgressTask task, TimeProvider time)
    {
        _console = console;
        _task = task;
        _pace = new LoadPace(time);
        _refusals = new RefusalLines(Notice);
    }

    /// <summary>Shows a bar on standard error while the work runs.</summary>
    public static Task<T> RunAsync<T>(TextWriter error, bool useColor, TimeProvider time, Func<ILoadProgress, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(error),
            Ansi = AnsiSupport.Yes,
            ColorSystem = useColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });
        return console.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => work(new BarLoadProgress(console, context.AddTask("reading", maxValue: 1), time)));
    }

    public void Update(LoadCounts counts, double? fraction)
    {
        lock (_lock)
        {
            _fraction = fraction ?? _fraction;
            _pace.Note(counts, _fraction);
            _task.IsIndeterminate = _fraction is null;
            _task.Value = counts.Read == 0 ? 0 : (_fraction ?? 0) * counts.Finished / counts.Read;
            _task.Description = LoadLine.Format(counts, _pace).EscapeMarkup();
        }
    }

    public void Refused(int line, string reason) => _refusals.Add(line, reason);

    public void Notice(string text)
    {
        lock (_lock)
        {
            _console.WriteLine(text);
        }
    }
}

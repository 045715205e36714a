using System.Collections.Concurrent;
using System.Globalization;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Keeps every log line at every level, with its scopes' state and whole exceptions.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IEnumerable<(LogLevel Level, string Text)> Lines => _lines;

    public string Text => string.Join('\n', _lines.Select(line => line.Text));

    public ILogger CreateLogger(string categoryName) => new Capturing(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Capturing(CapturedLogs owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            owner._lines.Enqueue((LogLevel.Trace, string.Create(CultureInfo.InvariantCulture, $"{category} scope {Describe(state)}")));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner._lines.Enqueue((logLevel, string.Create(
                CultureInfo.InvariantCulture, $"{category}[{eventId.Id}] {formatter(state, exception)} {Describe(state)} {exception}")));

        private static string Describe<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> values
            ? string.Join(' ', values.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}")))
            : string.Create(CultureInfo.InvariantCulture, $"{state}");
    }
}

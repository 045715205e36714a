using System.Globalization;
using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Numbers;

/// <summary>A log message as it is declared.</summary>
/// <param name="File">Where.</param>
/// <param name="Number">Its event id.</param>
/// <param name="Name">Name of the method that logs it.</param>
/// <param name="Values">Names of the values in its text.</param>
internal sealed partial record LogEvent(RepositoryFile File, int Number, string Name, IReadOnlyList<string> Values)
{
    /// <summary>The numbers with a name, of <c>EventIds.cs</c>.</summary>
    public static IReadOnlyDictionary<string, int> Named { get; } = NumberPattern().Matches(Repository.Get("gateway/EventIds.cs").Text)
        .ToDictionary(match => match.Groups[1].Value, match => Parse(match.Groups[2].Value), StringComparer.Ordinal);

    /// <summary>Every log message of the product.</summary>
    public static IReadOnlyList<LogEvent> All { get; } = [.. Repository.ProductCode.SelectMany(file => In(file, Named))];

    public static IEnumerable<LogEvent> In(RepositoryFile file, IReadOnlyDictionary<string, int> named) =>
        MessagePattern().Matches(file.Text).Select(match => new LogEvent(
            file,
            match.Groups["name"].Success ? named[match.Groups["name"].Value] : Parse(match.Groups["number"].Value),
            match.Groups["method"].Value,
            [.. ValuePattern().Matches(match.Groups["text"].Value).Select(value => value.Groups[1].Value)]));

    public override string ToString() => $"{Number} {Name} ({File})";

    private static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"const int (\w+) = (\d+);")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\[LoggerMessage\((EventIds\.(?<name>\w+)|(?<number>\d+)), LogLevel\.\w+, ""(?<text>[^""]*)""\)\]\s+public static partial void (?<method>\w+)\(")]
    private static partial Regex MessagePattern();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex ValuePattern();
}

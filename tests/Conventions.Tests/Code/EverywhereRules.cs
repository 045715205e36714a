namespace Bekend.Conventions.Tests.Code;

/// <summary>What no C# of this repository holds, tests included.</summary>
internal static class EverywhereRules
{
    public static IReadOnlyList<LineRule> All { get; } =
    [
        new("pragma", "Warning suppressions live in Directory.Build.props, each with its reason.",
            new(@"^\s*#\s*pragma\b|\[(assembly: )?Suppress[M]essage\(|^\s*#\s*nullable\b"),
            "#pragma warning disable CA1822", "// a pragmatic choice"),
        new("region", "A file that needs regions needs to be two files.",
            new(@"^\s*#\s*(end)?region\b"),
            "    #region Helpers", "// the region of the province"),
        new("todo", "What is not done is an issue, not a comment.",
            new(@"\bTO[D]O\b|\bFIX[M]E\b|\bX[X]X\b"),
            "// TO" + "DO: check the proof", "// doubt refuses"),
        new("commented-out code", "History is kept elsewhere.",
            new(@"^\s*//\s*(var |return |if \(|await |using )[^.]*;\s*$"),
            "// var answer = await AskAsync();", "// if the index is down, nothing is registered"),
    ];
}

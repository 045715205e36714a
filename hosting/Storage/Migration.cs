using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Bekend.Hosting.Storage;

/// <summary>One numbered, forward-only step of a schema: an embedded resource <c>V001_Name.sql</c>.</summary>
/// <param name="Number">1 or more. Numbers ascend and may skip: parts that are made side by side each have numbers of their own.</param>
/// <param name="Script">The statements.</param>
internal sealed partial record Migration(int Number, string Script)
{
    /// <summary>Reads the migrations in a folder of embedded resources.</summary>
    /// <param name="assembly">Has the resources.</param>
    /// <param name="folder">Their prefix.</param>
    /// <returns>By ascending number; each number once.</returns>
    /// <exception cref="InvalidOperationException">A name without a number, or two with the same: which would come first is not for us to guess.</exception>
    public static IReadOnlyList<Migration> ReadAll(Assembly assembly, string folder)
    {
        var migrations = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => new Migration(NumberOf(name[folder.Length..]), Read(assembly, name)))
            .OrderBy(migration => migration.Number)
            .ToList();
        return migrations.DistinctBy(migration => migration.Number).Count() == migrations.Count
            ? migrations
            : throw new InvalidOperationException($"Two migrations in {folder} have the same number.");
    }

    private static int NumberOf(string file) =>
        FilePattern().Match(file) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{file} is not the name of a migration.");

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\AV([0-9]{3})_[A-Za-z0-9]+\.sql\z", RegexOptions.NonBacktracking)]
    private static partial Regex FilePattern();
}

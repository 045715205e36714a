using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Documents;

/// <summary>An options class as it is declared.</summary>
/// <param name="Name">Name of the class.</param>
/// <param name="Section">Section of the configuration; null for options inside others.</param>
/// <param name="Properties">Type and name of each.</param>
internal sealed partial record OptionsClass(string Name, string? Section, IReadOnlyList<(string Type, string Name)> Properties)
{
    /// <summary>Every options class of a service.</summary>
    public static IReadOnlyList<OptionsClass> All { get; } =
        [.. Repository.ProductCode
            .Where(file => file.Area is "hosting" or "keyholder" or "index" or "gateway" && file.Text.Contains("public sealed class ", StringComparison.Ordinal))
            .Where(file => file.Name.EndsWith("Options.cs", StringComparison.Ordinal))
            .Select(Read)];

    /// <summary>Keys of everything that can be configured, such as <c>Forwarding:KeyHolder:Timeout</c>.</summary>
    public static IEnumerable<string> Keys() => All.Where(options => options.Section is not null).SelectMany(options => options.KeysUnder(options.Section!));

    public static OptionsClass Read(RepositoryFile file) => new(
        Path.GetFileNameWithoutExtension(file.Name),
        SectionPattern().Match(file.Text) is { Success: true } section ? section.Groups[1].Value : null,
        [.. PropertyPattern().Matches(file.Text).Select(match => (match.Groups["type"].Value, match.Groups["name"].Value))]);

    /// <summary>A name of the operator's own, such as <c>&lt;covenant&gt;</c>, as keys have it.</summary>
    public static string WithoutNames(string text) => NamePattern().Replace(text, "<>");

    private IEnumerable<string> KeysUnder(string section) => Properties.SelectMany(property =>
    {
        var (type, key) = DictionaryPattern().Match(property.Type) is { Success: true } dictionary
            ? (dictionary.Groups[1].Value, $"{section}:{property.Name}:<>")
            : (property.Type, $"{section}:{property.Name}");
        return All.SingleOrDefault(options => options.Name == type) is { } inner ? inner.KeysUnder(key) : [key];
    });

    [GeneratedRegex(@"Section <c>([\w:]+)</c>")]
    private static partial Regex SectionPattern();

    [GeneratedRegex(@"\AIReadOnlyDictionary<string, (\w+)>\z")]
    private static partial Regex DictionaryPattern();

    [GeneratedRegex(@"<\w+>")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"public (?<type>[\w<>?]+|IReadOnlyDictionary<string, \w+>) (?<name>\w+) \{ get; set; \}")]
    private static partial Regex PropertyPattern();
}

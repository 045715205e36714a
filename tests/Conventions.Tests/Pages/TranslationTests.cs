using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bekend.Conventions.Tests.Pages;

/// <summary>Every text of the pages has an English one, with the same places to fill in.</summary>
public sealed partial class TranslationTests
{
    private static readonly Dictionary<string, string> English = XDocument.Parse(Repository.Get("gateway/Pages/Texts.en.resx").Text).Root!
        .Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>Texts that are put together from parts, such as a fault with a number in it.</summary>
    private static readonly string[] PutTogether =
    [
        "Dit moet tekst zijn van 1 tot en met 63 tekens, zonder stuurtekens.", "Dit moet tekst zijn van 1 tot en met 128 tekens, zonder stuurtekens.",
        "Dit moet een geheel getal van 1 tot en met 100 zijn.",
    ];

    private static readonly IReadOnlyList<RepositoryFile> Sources =
        [.. Repository.Files.Where(file => file.Area == "gateway" && (file.IsCode || file.Path.EndsWith(".cshtml", StringComparison.Ordinal)))];

    [Fact]
    public void Sees_Texts() => Assert.True(Sources.SelectMany(Texts).Count() > 20);

    [Fact]
    public void Translates_EveryText() => Rule.Holds(
        "A text of a page has a translation in gateway/Pages/Texts.en.resx.",
        Sources.SelectMany(file => Texts(file).Where(text => !English.ContainsKey(text)).Select(text => $"{file}: {text}")));

    [Fact]
    public void Keeps_ThePlaces() => Rule.Holds(
        "A translation fills in what the Dutch text does.",
        English.Where(text => !Places(text.Key).SetEquals(Places(text.Value))).Select(text => text.Key));

    [Fact]
    public void Leaves_NoTranslationUnused() => Rule.Holds(
        "A translation that no page uses goes.",
        English.Keys.Except(PutTogether).Where(key => !Sources.Any(file => file.Text.Contains(Quoted(key), StringComparison.Ordinal))));

    [Theory]
    [InlineData("<p>@T[\"Er zijn {0} vragen.\", Model.Count]</p>", "Er zijn {0} vragen.")]
    [InlineData("return t[\"Zeg \\\"ja\\\"\"];", "Zeg \"ja\"")]
    public void Finds_Text(string line, string text) => Assert.Equal([text], Texts(new("a.cshtml", line)));

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static IEnumerable<string> Texts(RepositoryFile file) =>
        Use().Matches(file.Text).Select(match => match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)).Distinct();

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("""\b[Tt]\["(?<text>(?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex Use();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}

using System.Text;
using Bekend.Policies.Syntax;
using Bekend.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Policies.Tests.Syntax;

/// <summary>A good file, damaged at random: never an exception, and a covenant exactly when there is no fault.</summary>
public sealed class CovenantReaderPropertyTests
{
    private static readonly string[] Snippets =
        ["\n", " ", ":", "{", "}", "[", "]", "- ", "\"", "'", "#", "&a", "*a", "!!str ", "|", ">", "?", "---", "...", "%", "@", "\t", "\\", "\0", "é", "\uD83D\uDE00", "\uFEFF", "null", "~", "9999999999"];

    private static readonly string[] Words = [.. Sample.Yaml.Split([' ', ',', '{', '}', '[', ']', ':', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static Gen<Func<string, string>> Edit { get; } = Gen.OneOf(
        from at in Gen.Choose(0, 1 << 20)
        from length in Gen.Choose(1, 40)
        select (Func<string, string>)(s => Cut(s, at, length, string.Empty)),
        from at in Gen.Choose(0, 1 << 20)
        from piece in Gen.Elements(Snippets)
        select (Func<string, string>)(s => Cut(s, at, 0, piece)),
        from at in Gen.Choose(0, 1 << 20)
        from word in Gen.Elements(Words)
        select (Func<string, string>)(s => Cut(s, at, word.Length, word)),
        from at in Gen.Choose(0, 1 << 20)
        from c in Gen.Choose(0, 0xFFFF)
        select (Func<string, string>)(s => Cut(s, at, 1, ((char)c).ToString())),
        from @from in Gen.Choose(0, 1 << 20)
        from to in Gen.Choose(0, 1 << 20)
        select (Func<string, string>)(s => SwapLines(s, @from, to)));

    [Fact]
    public void Survives_RandomDamage()
    {
        var accepted = 0;
        var refused = 0;
        var property = Prop.ForAll(
            (from edits in Gen.ListOf(Edit) where edits.Count > 0 select edits.Take(6).Aggregate(Sample.Yaml, (s, edit) => edit(s))).ToArbitrary(),
            yaml =>
            {
                var result = CovenantReader.Read("v", yaml);
                Assert.Equal(result.Diagnostics.Count == 0, result.Covenant is not null);
                Assert.All(result.Diagnostics, d => Assert.True(d.Line >= 1 && d.Column >= 1 && d.Message.Length > 0));
                _ = result.IsValid ? accepted++ : refused++;
            });

        property.Holds(1500, endSize: 6);

        Assert.True(accepted > 0 && refused > accepted, $"{accepted} accepted, {refused} refused: the damage is not varied enough");
    }

    [Fact]
    public void Survives_Truncation_AtEveryCharacter()
    {
        for (var length = 0; length < Sample.Yaml.Length - 1; length += 3)
        {
            var result = CovenantReader.Read("v", Sample.Yaml[..length]);

            Assert.Equal(result.Diagnostics.Count == 0, result.Covenant is not null);
        }
    }

    [Fact]
    public void Refuses_EveryDroppedLine()
    {
        // These may go: the covenant means less without them, and still holds together.
        string[] optional = ["toelichting:", "bron:", "quota:", "betrokkene:", "  overlast:", "  drugspand:"];
        var lines = Sample.Yaml.TrimEnd('\n').Split('\n');
        foreach (var dropped in lines)
        {
            var yaml = string.Join('\n', lines.Where(line => line != dropped));

            var mayGo = optional.Any(o => dropped.StartsWith(o, StringComparison.Ordinal));
            Assert.True(mayGo == CovenantReader.Read("v", yaml).IsValid, dropped);
        }
    }

    [Fact]
    public void Refuses_EveryMisspelledKey()
    {
        var lines = Sample.Yaml.Split('\n');
        foreach (var key in lines.Where(l => l.Length > 0 && char.IsAsciiLetter(l[0])).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)]))
        {
            var yaml = string.Join('\n', lines.Select(l => l.StartsWith(key + ":", StringComparison.Ordinal) ? "x" + l : l));

            var diagnostics = CovenantReader.Read("v", yaml).Diagnostics;

            Assert.Contains(diagnostics, d => d.Message == $"unknown key `x{key}`; did you mean `{key}`?");
        }
    }

    private static string Cut(string text, int at, int length, string insert)
    {
        var start = at % (text.Length + 1);
        return new StringBuilder(text).Remove(start, Math.Min(length, text.Length - start)).Insert(start, insert).ToString();
    }

    private static string SwapLines(string text, int a, int b)
    {
        var lines = text.Split('\n');
        (lines[a % lines.Length], lines[b % lines.Length]) = (lines[b % lines.Length], lines[a % lines.Length]);
        return string.Join('\n', lines);
    }
}

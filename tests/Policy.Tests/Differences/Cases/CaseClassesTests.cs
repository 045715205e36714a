using Bekend.Policies.Covenants;
using Bekend.Policies.Differences.Cases;

namespace Bekend.Policies.Tests.Differences.Cases;

/// <summary>Every combination of patterns that some case id matches has an example; what cannot be read is said to be incomplete, never left out in silence.</summary>
public sealed class CaseClassesTests
{
    private const string Characters = "abcZ-19 ]^é";
    private const int LongestTried = 4;

    public static readonly TheoryData<string[]> Readable = new()
    {
        new[] { "ab?c" },
        new[] { "^Z-[0-9]{2}$" },
        new[] { "a|b|ab+" },
        new[] { "^a$|^b$" },
        new[] { "(?:ab)?c", "(a|b)*c" },
        new[] { "[a-c-[b]]+", "[^abc]{1,2}", "..." },
        new[] { @"\d{2,}", @"\D+", @"\w{0,3}" },
        new[] { @"\p{Lu}\x2D1?", @"Z\-1" },
        new[] { "[]^]1", @"[\]a]", "[^]]" },
        new[] { "a{0}b", "a{2}|b{2,3}?", "(a+)+b" },
        new[] { "Z-1", "Z-9", "Z-[19]" },
        new[] { "é", "[^a-z]" },
    };

    /// <summary>Anchors inside a pattern, and word borders.</summary>
    public static readonly TheoryData<string> NotRead = ["a^b", "(^a)b", "a(b$)", "a$b", @"a\b", @"\Aa", @"a\z", @"\Ba", @"(a\b|b)c"];

    [Theory]
    [MemberData(nameof(Readable))]
    public void Finds_EveryCombination(string[] patterns)
    {
        var requirements = patterns.Select(Requirement).ToList();
        var classes = new CaseClasses(requirements);

        Assert.True(classes.IsComplete);
        Assert.All(classes.Examples, example => Assert.True(CaseRequirement.IsCaseId(example)));
        Assert.Equal(classes.Examples.Count, classes.Examples.Select(example => Combination(requirements, example)).Distinct().Count());
        Assert.All(Texts(LongestTried), text =>
        {
            var number = classes.Find(text);
            Assert.True(number >= 0, $"no class for `{text}`");
            Assert.Equal(Combination(requirements, text), Combination(requirements, classes.Examples[number]));
        });
    }

    [Theory]
    [MemberData(nameof(NotRead))]
    public void Says_WhatItCannotRead(string pattern) => Assert.False(new CaseClasses([Requirement("a"), Requirement(pattern)]).IsComplete);

    [Fact]
    public void Has_OneClass_WithoutPatterns()
    {
        var classes = new CaseClasses([null, new CaseRequirement(null, null)]);

        Assert.True(classes.IsComplete);
        Assert.Single(classes.Examples);
    }

    /// <summary>As a covenant file states it; a pattern that no file may have tests nothing here.</summary>
    private static CaseRequirement Requirement(string pattern)
    {
        var covenant = Sample.Read(Sample.With("zaak: \"Z-[0-9]{4}\"", $"zaak: '{pattern}'"));
        return covenant.Rules.Select(rule => rule.Conditions.Case).OfType<CaseRequirement>().First(requirement => requirement.Pattern == pattern);
    }

    private static string Combination(IEnumerable<CaseRequirement> requirements, string text) =>
        string.Concat(requirements.Select(requirement => requirement.Accepts(text) ? '1' : '0'));

    private static IEnumerable<string> Texts(int length) => length == 0
        ? []
        : Texts(length - 1).SelectMany(text => Characters.Select(character => text + character))
            .Concat(Characters.Select(character => character.ToString()))
            .Where(CaseRequirement.IsCaseId)
            .Distinct();
}

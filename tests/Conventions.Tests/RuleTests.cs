using Xunit.Sdk;

namespace Bekend.Conventions.Tests;

public sealed class RuleTests
{
    [Fact]
    public void Fails_NamingRuleAndEveryOffender()
    {
        var failure = Assert.Throws<FailException>(() => Rule.Holds("Nobody shouts.", ["a.cs:1", "b.cs:2"]));

        Assert.Contains("Nobody shouts.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a.cs:1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("b.cs:2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_WithoutOffenders() => Assert.Null(Record.Exception(() => Rule.Holds("Nobody shouts.", [])));
}

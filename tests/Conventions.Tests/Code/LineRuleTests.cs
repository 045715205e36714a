namespace Bekend.Conventions.Tests.Code;

public sealed class LineRuleTests
{
    public static TheoryData<string> Names => [.. ProductRules.All.Concat(EverywhereRules.All).Select(rule => rule.Name)];

    public static TheoryData<string> ProductNames => [.. ProductRules.All.Select(rule => rule.Name)];

    public static TheoryData<string> EverywhereNames => [.. EverywhereRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_ItsExample(string name) =>
        Assert.Single(Find(name).Offenders([new("some/File.cs", "// first line\n" + Find(name).Example + "\n")]));

    [Theory]
    [MemberData(nameof(Names))]
    public void Passes_ItsCounterExample(string name) =>
        Assert.Empty(Find(name).Offenders([new("some/File.cs", Find(name).CounterExample)]));

    [Theory]
    [MemberData(nameof(Names))]
    public void Needs_EveryException(string name)
    {
        var rule = Find(name);
        var strict = rule with { Except = [] };

        // An exception that nothing needs any more would hide the next offender.
        Assert.All(rule.Except, path => Assert.NotEmpty(
            strict.Offenders(Repository.Code.Where(file => file.Path.StartsWith(path, StringComparison.Ordinal)))));
    }

    [Theory]
    [MemberData(nameof(ProductNames))]
    public void Holds_InProductCode(string name) => Rule.Holds(Find(name).Reason, Find(name).Offenders(Repository.ProductCode));

    [Theory]
    [MemberData(nameof(EverywhereNames))]
    public void Holds_Everywhere(string name) => Rule.Holds(Find(name).Reason, Find(name).Offenders(Repository.Code));

    private static LineRule Find(string name) => ProductRules.All.Concat(EverywhereRules.All).Single(rule => rule.Name == name);
}

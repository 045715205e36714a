namespace Bekend.Conventions.Tests.Documents;

/// <summary>docs/configuration.md names every option, and no option that is not there.</summary>
public sealed class ConfigurationTests
{
    private static readonly string Text = OptionsClass.WithoutNames(Repository.Get("docs/configuration.md").Text);

    [Fact]
    public void Reads_Options()
    {
        var options = OptionsClass.Read(new("gateway/XOptions.cs", """
            /// <summary>X. Section <c>X</c>.</summary>
            public sealed class XOptions
            {
                public TimeSpan Wait { get; set; } = TimeSpan.Zero;

                public IReadOnlyList<string> Addresses { get; set; } = [];
            }
            """));

        Assert.Equal("X", options.Section);
        Assert.Equal([("TimeSpan", "Wait"), ("IReadOnlyList<string>", "Addresses")], options.Properties);
    }

    [Fact]
    public void Sees_NestedKeys() => Assert.Contains("Forwarding:KeyHolder:SecretFile", OptionsClass.Keys());

    [Fact]
    public void Sees_KeysWithANameOfTheOperatorsOwn()
    {
        Assert.Contains("Budgets:Covenants:<>:ElementsPerDay", OptionsClass.Keys());
        Assert.Contains("Budgets:Covenants:<>:Organisations:<>", OptionsClass.Keys());
    }

    [Fact]
    public void Names_EveryOption() => Rule.Holds(
        "An option that is not in docs/configuration.md does not exist for an operator.",
        OptionsClass.Keys().Where(key => !Text.Contains($"`{key}`", StringComparison.Ordinal)));

    [Fact]
    public void Names_NoOptionThatIsGone()
    {
        var sections = OptionsClass.All.Select(options => options.Section).OfType<string>().ToList();
        var named = Text.Split('`').Where(span => sections.Any(section => span.StartsWith(section + ":", StringComparison.Ordinal)));

        Rule.Holds("docs/configuration.md names an option that no class has.", named.Except(OptionsClass.Keys()));
    }
}

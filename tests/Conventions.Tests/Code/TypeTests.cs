namespace Bekend.Conventions.Tests.Code;

public sealed class TypeTests
{
    private static readonly string[] Services = ["keyholder", "index", "gateway", "connector", "deploy"];

    [Theory]
    [InlineData("public sealed class A", 0, true)]
    [InlineData("internal class A(int b) : C", 0, false)]
    [InlineData("    private record A(int B);", 1, false)]
    [InlineData("internal static partial class A", 0, true)]
    [InlineData("public readonly record struct A(int B);", 0, true)]
    [InlineData("internal enum A", 0, true)]
    public void Reads_Declaration(string line, int depth, bool isClosed)
    {
        var declaration = Assert.Single(TypeDeclaration.In(new("a.cs", line)));

        Assert.Equal("A", declaration.Name);
        Assert.Equal(depth, declaration.Depth);
        Assert.Equal(isClosed, declaration.IsClosed);
    }

    [Fact]
    public void Reads_NoDeclaration_InWords() => Assert.Empty(TypeDeclaration.In(new("a.cs", "/// <summary>One class A of keys.</summary>\n// record A\n")));

    [Fact]
    public void Closes_EveryClass() => Rule.Holds(
        "A class is sealed, static or abstract: inheritance is a decision.",
        Repository.Code.SelectMany(file => TypeDeclaration.In(file).Where(type => !type.IsClosed).Select(type => file.At(type.Line))));

    [Fact]
    public void Holds_OneTopLevelTypeAFile() => Rule.Holds(
        "One top-level type a file; a generic type may stand beside its namesake.",
        Repository.Code
            .Where(file => TypeDeclaration.In(file).Where(type => type.Depth == 0).Select(type => type.Name).Distinct().Count() > 1)
            .Select(file => file.Path));

    [Fact]
    public void Names_FileAfterItsType() => Rule.Holds(
        "A file is named after its type.",
        Repository.Code.Where(file => file.Name != "Program.cs")
            .Where(file => TypeDeclaration.In(file).Where(type => type.Depth == 0).Any(type => type.Name + ".cs" != file.Name))
            .Select(file => file.Path));

    [Fact]
    public void Keeps_ServiceTypesInternal() => Rule.Holds(
        "Nobody links against a service: only options are public, because the binder wants them so.",
        Repository.ProductCode.Where(file => Services.Contains(file.Area))
            .SelectMany(file => TypeDeclaration.In(file)
                .Where(type => type.Depth == 0 && type.Has("public") && !type.Name.EndsWith("Options", StringComparison.Ordinal))
                .Select(type => file.At(type.Line))));
}

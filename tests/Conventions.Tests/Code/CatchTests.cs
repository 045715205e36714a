using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Code;

public sealed partial class CatchTests
{
    [Fact]
    public void Leaves_NoCatchEmpty() => Rule.Holds(
        "A caught exception is handled, or a comment says why there is nothing to do.",
        Repository.Code.Where(file => EmptyCatch().IsMatch(file.Text)).Select(file => file.Path));

    [Theory]
    [InlineData("catch (IOException)\n        {\n        }", true)]
    [InlineData("catch" + " { }", true)]
    [InlineData("catch (IOException e) when (e.HResult == 1)\n{\n}", true)]
    [InlineData("catch (IOException)\n{\n    // Gone already.\n}", false)]
    [InlineData("catch (Exception e) when (Faults.Of(e) is { } faults)\n{\n    Tell(faults);\n}", false)]
    public void Finds_EmptyCatch(string text, bool found) => Assert.Equal(found, EmptyCatch().IsMatch(text));

    [GeneratedRegex(@"\bcatch\b[^\n{]*(\{ \}[^\n{]*)?\n\s*\{\s*\}|\bcatch\b\s*(\([^)\n]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();
}

using System.Text;
using System.Text.Json.Nodes;
using Bekend.Hosting.Errors;

namespace Bekend.Hosting.Tests.Errors;

public sealed class ProblemWriterTests
{
    [Fact]
    public void Format_Members_AreInOrder()
    {
        var problem = CommonProblems.Invalid([new("a[1]", "Fout."), new(string.Empty, "Ook \"fout\".")])
            .With("regel", "R5").With("geen", null).With("lijst", (string[])["a", "b"]).With("knoop", new JsonObject { ["x"] = 1 });

        Assert.Equal(
            """{"type":"https://bekend.example/problemen/ongeldige-invoer","title":"Ongeldige invoer","status":400,"detail":"Het verzoek bevat fouten. Ze staan alle in het veld fouten.","code":"BK1002","regel":"R5","geen":null,"lijst":["a","b"],"knoop":{"x":1},"fouten":[{"veld":"a[1]","melding":"Fout."},{"veld":"","melding":"Ook \u0022fout\u0022."}]}""",
            Encoding.UTF8.GetString(ProblemWriter.Format(problem)));
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(0.2, "1")]
    [InlineData(59.1, "60")]
    [InlineData(86400, "86400")]
    public async Task Write_RetryAfter_IsWholeSecondsRoundedUp(double seconds, string header)
    {
        var context = new DefaultHttpContext();

        await context.WriteProblemAsync(CommonProblems.TooManyRequests with { RetryAfter = TimeSpan.FromSeconds(seconds) });

        Assert.Equal(header, context.Response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Write_WithoutRetryAfter_SendsNone()
    {
        var context = new DefaultHttpContext();

        await context.WriteProblemAsync(CommonProblems.NotFound);

        Assert.False(context.Response.Headers.ContainsKey("Retry-After"));
        Assert.Equal(404, context.Response.StatusCode);
    }
}

using System.Diagnostics;
using System.Text.Json;
using Bekend.Gateway.Decisions;

namespace Bekend.Gateway.Tests.Decisions;

/// <summary>Which trace a line of the decision log belongs to.</summary>
public sealed class DecisionTraceTests
{
    public const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    public const string Span = "00f067aa0ba902b7";
    public const string Parent = $"00-{Trace}-{Span}-00";
    public const string OtherParent = "00-11111111111111111111111111111111-1111111111111111-01";

    [Fact]
    public void Follows_TheHeader_BeforeTheContext()
    {
        using var activity = Start(Parent);

        Assert.Equal(new(Trace, activity.SpanId.ToHexString(), Span), DecisionTrace.Of(activity, Request(OtherParent)));
    }

    [Fact]
    public void Follows_TheContext_WithoutAHeader()
    {
        using var activity = Start(null);

        Assert.Equal(new(Trace, activity.SpanId.ToHexString(), Span), DecisionTrace.Of(activity, Request(Parent)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736")]
    [InlineData("00-00000000000000000000000000000000-00f067aa0ba902b7-01")]
    public void Begins_ATrace_WhenTheContextHasNone(string traceparent)
    {
        using var activity = Start(null);

        Assert.Equal(new(activity.TraceId.ToHexString(), activity.SpanId.ToHexString(), null), DecisionTrace.Of(activity, Request(traceparent)));
    }

    [Fact]
    public void Begins_ATrace_WhenNothingIsTraced()
    {
        var trace = DecisionTrace.Of(null, null);

        Assert.Matches("^[0-9a-f]{32}$", trace.TraceId);
        Assert.Matches("^[0-9a-f]{16}$", trace.SpanId);
        Assert.Null(trace.ParentSpanId);
        Assert.NotEqual(trace, DecisionTrace.Of(null, null));
    }

    private static Activity Start(string? parent)
    {
        var activity = new Activity("test");
        activity.SetIdFormat(ActivityIdFormat.W3C);
        if (parent is not null && ActivityContext.TryParse(parent, null, isRemote: true, out var context))
        {
            activity.SetParentId(context.TraceId, context.SpanId, context.TraceFlags);
        }

        return activity.Start();
    }

    private static JsonElement Request(string traceparent) =>
        JsonSerializer.SerializeToElement(new { context = new { traceparent } });
}

using System.Text;
using System.Text.Json.Nodes;
using Bekend.Policies.Replay;

namespace Bekend.Policies.Tests.Replay;

public sealed class LogLineReaderTests
{
    private static readonly string Line = LogLines.Of(LogLines.Decide(Sample.Covenant, Sample.Request), LogLines.Decide(Sample.Covenant, Sample.PoliceRequest with { IsAdult = null }));

    [Fact]
    public void Reads_EveryDecisionOfACall()
    {
        var call = Assert.IsType<LogLine.Call>(LogLines.Read(Line));

        Assert.Equal([Sample.Request.AskerRole, Sample.PoliceRequest.AskerRole], call.Decisions.Select(decision => decision.Request.AskerRole));
        Assert.Equal(Sample.Covenant.Sha256, call.Decisions[0].Sha256);
        Assert.Equal(["meerderjarig"], call.Decisions[1].Outcome.Missing);
    }

    [Fact]
    public void Reads_ACallThatCameToNoCovenant() => Assert.Empty(Assert.IsType<LogLine.Call>(LogLines.Read(LogLines.Of())).Decisions);

    [Fact]
    public void Knows_ALineThatWasTamperedWith() => Assert.IsType<LogLine.Tampered>(LogLines.Read("""{"timestamp":1772528400000,"beschadigd":true}"""));

    [Theory]
    [InlineData("", "it is not JSON")]
    [InlineData("beslissing", "it is not JSON")]
    [InlineData("{}{}", "it is not JSON")]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("7", "it is no JSON object")]
    [InlineData("{}", "it is no line of a decision log")]
    [InlineData("""{"beschadigd":"ja"}""", "it is no line of a decision log")]
    [InlineData("""{"body":[]}""", "it is no line of a decision log")]
    [InlineData("""{"body":{"adl.core.information":{"beslissingen":{}}}}""", "it is no line of a decision log")]
    [InlineData("""{"beslissingen":[],"volgende":null}""", "it is a whole page")]
    [InlineData("""{"onvolledig":true}""", "the log is not complete")]
    [InlineData("""{"onvolledig":false}""", "it is no line of a decision log")]
    [InlineData("""{"body":{},"body":{"adl.core.information":{"beslissingen":[]}}}""", "names something twice")]
    [InlineData("""{"body":{"adl.core.information":{"beslissingen":[{"convenant":"\ud800"}]}}}""", "it holds half a character")]
    [InlineData("""{"body":{"adl.core.information":{"beslissingen":[null]}}}""", "`convenant` is missing")]
    public void Says_WhatIsWrong(string line, string why) =>
        Assert.Contains(why, Assert.IsType<LogLine.Unreadable>(LogLines.Read(line)).Why, StringComparison.Ordinal);

    [Fact]
    public void Refuses_OtherEncodings_AndLinesWithoutEnd()
    {
        Assert.Contains("UTF-8", Assert.IsType<LogLine.Unreadable>(LogLineReader.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Line)).ToArray())).Why, StringComparison.Ordinal);
        Assert.Contains("UTF-8", Assert.IsType<LogLine.Unreadable>(LogLineReader.Read(Encoding.Latin1.GetBytes(Line.Replace("Z-0001", "é", StringComparison.Ordinal)))).Why, StringComparison.Ordinal);
        Assert.Contains("16 MiB", Assert.IsType<LogLine.Unreadable>(LogLineReader.Read(new byte[LogLineReader.MaxLength + 1])).Why, StringComparison.Ordinal);
        Assert.IsType<LogLine.Unreadable>(LogLines.Read(new string('[', 100_000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vraag")]
    [InlineData("uitkomst")]
    public void Refuses_ADecision_WithAMemberMissingOrOfAnotherKind(string part)
    {
        var decision = LoggedDecisionJson.Format(LogLines.Decide(Sample.Covenant, Sample.Request));
        var members = part.Length == 0 ? decision : decision[part]!.AsObject();
        foreach (var name in members.Select(member => member.Key).Where(name => name is not ("vraag" or "uitkomst")).ToList())
        {
            var was = members[name];
            foreach (var other in new JsonNode?[] { null, new JsonObject() })
            {
                members.Remove(name);
                if (other is not null)
                {
                    members[name] = other;
                }

                var line = LogLines.Of().Replace("\"beslissingen\":[]", $"\"beslissingen\":[{decision.ToJsonString()}]", StringComparison.Ordinal);
                Assert.Equal($"`{name}` is missing or is not what it should be", Assert.IsType<LogLine.Unreadable>(LogLines.Read(line)).Why);
            }

            members[name] = was;
        }
    }

    [Fact]
    public void Takes_AnyBytes_WithoutThrowing()
    {
        var line = Encoding.UTF8.GetBytes(Line);
        for (var at = 0; at < line.Length; at++)
        {
            foreach (var other in new byte[] { 0, (byte)'"', (byte)'{', 0x80, (byte)(line[at] ^ 1) })
            {
                var mangled = (byte[])line.Clone();
                mangled[at] = other;
                Assert.NotNull(LogLineReader.Read(mangled));
            }

            Assert.IsType<LogLine.Unreadable>(LogLineReader.Read(line.AsMemory(0, at)));
        }
    }

    [Fact]
    public void Repeats_NothingOfTheLine()
    {
        var line = Line.Replace("Z-0001", "Z-geheim", StringComparison.Ordinal).Replace("\"persoon\"", "\"Z-geheim\"", StringComparison.Ordinal);

        Assert.DoesNotContain("geheim", Assert.IsType<LogLine.Unreadable>(LogLines.Read(line)).Why, StringComparison.Ordinal);
    }
}

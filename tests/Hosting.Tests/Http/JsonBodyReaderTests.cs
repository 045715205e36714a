using System.Buffers.Text;
using System.Text;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Hosting.Tests.Http;

public sealed class JsonBodyReaderTests
{
    private const string Canary = "burger-999990019";

    [Fact]
    public void Readers_GoodInput_GiveTheValues()
    {
        var (value, problem) = Read(
            $$$"""
            {"text":"é","flag":true,"number":7,"texts":["a","b"],"blocks":["{{{Encode(1, 4)}}}","{{{Encode(2, 4)}}}"],
             "pairs":[{"soort":"K1","pseudoniem":"{{{Encode(9, 32)}}}","newer":1}],"none":null,"newer":{}}
            """,
            body => Tuple.Create(
                body.Text("text", 1),
                body.OptionalText("none", 5),
                body.OptionalFlag("flag"),
                body.OptionalFlag("none"),
                body.Number("number", 7, 7),
                string.Join(',', body.Texts("texts", 2, 1)),
                Tuple.Create(
                    Convert.ToHexString(body.Blocks("blocks", 2, 2, 4)),
                    body.ReadPseudonyms("", "pairs", body.Member("pairs")!.Value, 1, 1).Single())));

        Assert.Null(problem);
        var (text, none, flag, noFlag, number, texts, (blocks, pair)) = value!;
        Assert.Equal(("é", null, true, null, 7, "a,b", "0101010102020202"), (text, none, flag, noFlag, number, texts, blocks));
        Assert.Equal("K1", pair.Kind);
        Assert.Equal(Enumerable.Repeat((byte)9, 32), pair.Pseudonym);
    }

    [Fact]
    public void Faults_AreAllNamedAtOnce_WithoutTheInput()
    {
        var faults = Faults(
            $$"""
            {"long":"{{Canary}}","control":"{{Canary[..3]}}\u0000","number":"{{Canary}}","flag":"{{Canary}}","empty":"",
             "texts":["{{Canary}}",1],"same":["a","a"],"blocks":["{{Canary}}",3],"few":[],"object":{"x":"{{Canary}}"},
             "pairs":[{"soort":"{{Canary}}","pseudoniem":"{{Canary}}"},"{{Canary}}",{"soort":"K1"}]}
            """,
            ReadEverything);

        Assert.Equal(
            [
                "missing", "long", "control", "empty", "object", "number", "noNumber", "flag", "texts[0]", "texts[1]", "same",
                "blocks[0]", "blocks[1]", "few", "noBlocks",
                "owner.pairs[0].pseudoniem", "owner.pairs[0].soort", "owner.pairs[1]", "owner.pairs[2]",
            ],
            faults.Select(fault => fault.Field));
        Assert.All(faults, fault => Assert.DoesNotContain(Canary, fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}x")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    [InlineData("{\"x\":{\"a\":1,\"a\":1}}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{/**/}")]
    [InlineData("{\"a\":[[[[[[[[1]]]]]]]]}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"a\":[{\"b\":\"\\udc00x\"}]}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"a\":{\"\\ud800\":1}}")]
    public void Parse_Malformed_IsRefused(string json)
    {
        var (value, problem) = Read(json, ReadEverything);

        Assert.Null(value);
        Assert.Same(CommonProblems.MalformedJson, problem);
    }

    [Fact]
    public void Parse_InvalidUtf8_IsRefused()
    {
        byte[] json = [.. "{\"a\":\""u8, 0xC0, 0xAF, .. "\"}"u8];

        Assert.Same(CommonProblems.MalformedJson, JsonBody.Read(json, ReadEverything).Problem);
    }

    [Fact]
    public void Parse_EscapedText_IsRead() =>
        Assert.Equal("\U0001F600", Read("{\"a\":\"\\ud83d\\ude00\"}", body => body.Text("a", 2)).Value);

    [Theory]
    [InlineData("AQEBAQ==")]
    [InlineData("AQEBAQ=")]
    [InlineData("AQEB AQ")]
    [InlineData("AQEB\\nAQ")]
    [InlineData(" AQEBAQ")]
    [InlineData("AQEBAQ\\n")]
    [InlineData("AQEB")]
    [InlineData("AQEBAQEB")]
    [InlineData("+/+/+w")]
    [InlineData("AQEBAR")]
    [InlineData("")]
    public void Block_NotTheOneEncoding_IsRefused(string text) =>
        Assert.Equal(["a[0]"], Faults($"{{\"a\":[\"{text}\"]}}", body => body.Blocks("a", 1, 1, 4)).Select(fault => fault.Field));

    [Theory]
    [InlineData("-1")]
    [InlineData("11")]
    [InlineData("1.5")]
    [InlineData("1e1")]
    [InlineData("99999999999999999999")]
    [InlineData("true")]
    [InlineData("\"5\"")]
    [InlineData("null")]
    public void Number_OutOfRangeOrOther_IsRefused(string number) =>
        Assert.Single(Faults($"{{\"a\":{number}}}", body => Tuple.Create(body.Number("a", 0, 9))));

    [Theory]
    [InlineData(0)]
    [InlineData(0x1F)]
    [InlineData(0x7F)]
    [InlineData(0x85)]
    [InlineData(0x0A)]
    public void Text_ControlCharacter_IsRefused(int character) =>
        Assert.Single(Faults($"{{\"a\":\"x\\u{character:x4}\"}}", body => body.Text("a", 9)));

    [Theory]
    [InlineData(1, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Text_Length_IsBounded(int length, bool good) =>
        Assert.Equal(good, Read($"{{\"a\":\"{new string('x', length)}\"}}", body => body.Text("a", 8)).Problem is null);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Blocks_Count_IsBounded(int count, bool good) =>
        Assert.Equal(
            good,
            Read($"{{\"a\":[{string.Join(',', Enumerable.Repeat($"\"{Encode(1, 4)}\"", count))}]}}", body => body.Blocks("a", 2, 3, 4)).Problem is null);

    /// <summary>Uses every reader, on names of which some are missing.</summary>
    internal static object ReadEverything(JsonBody body)
    {
        body.Text("missing", 5);
        body.Text("long", 5);
        body.OptionalText("control", 5);
        body.Text("empty", 5);
        body.OptionalText("object", 5);
        body.Number("number", 0, 9);
        body.Number("noNumber", 0, 9);
        body.OptionalFlag("flag");
        body.Texts("texts", 5, 5);
        body.Texts("same", 5, 5);
        body.Blocks("blocks", 1, 5, 8);
        body.Blocks("few", 2, 2, 8);
        body.Blocks("noBlocks", 1, 2, 8);
        body.ReadPseudonyms("owner", "pairs", body.Member("pairs") ?? default, 1, 5);
        return body;
    }

    private static (T? Value, Problem? Problem) Read<T>(string json, Func<JsonBody, T> read)
        where T : class => JsonBody.Read(Encoding.UTF8.GetBytes(json), read);

    private static IReadOnlyList<Fault> Faults<T>(string json, Func<JsonBody, T> read)
        where T : class
    {
        var (value, problem) = Read(json, read);
        Assert.Null(value);
        Assert.Equal("BK1002", problem!.Code);
        return problem.Faults;
    }

    private static string Encode(byte value, int size) => Base64Url.EncodeToString(Enumerable.Repeat(value, size).ToArray());
}

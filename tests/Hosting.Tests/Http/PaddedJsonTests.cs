using System.Text;
using System.Text.Json;
using Bekend.Hosting.Http;

namespace Bekend.Hosting.Tests.Http;

public sealed class PaddedJsonTests
{
    private const int Size = 128;

    // The object has 8 bytes around its content, the padding member 15 more.
    private const int Around = 23;

    [Fact]
    public void Pad_EveryContentLength_HasExactlyTheSizeAndStaysJson()
    {
        for (var length = 0; length <= 3 * Size; length++)
        {
            var padded = PaddedJson.Pad(Content(length), Size);

            var expected = (length + Around + Size - 1) / Size * Size;
            Assert.Equal(expected, padded.Length);
            using var json = JsonDocument.Parse(padded);
            Assert.Equal(["a", "opvulling"], json.RootElement.EnumerateObject().Select(member => member.Name));
            Assert.Equal(length, json.RootElement.GetProperty("a").GetString()!.Length);
        }
    }

    [Fact]
    public void Pad_DifferentContents_HaveOneSize() =>
        Assert.Single(Enumerable.Range(0, Size - Around + 1).Select(length => PaddedJson.Pad(Content(length), Size).Length).Distinct());

    [Fact]
    public void Pad_IsRandom() =>
        Assert.NotEqual(PaddedJson.Pad(Content(1), Size), PaddedJson.Pad(Content(1), Size));

    [Theory]
    [InlineData("{}")]
    [InlineData("[1,2,3]")]
    [InlineData("{\"a\":1} ")]
    [InlineData("")]
    public void Pad_NotAnObjectWithAMember_Throws(string json) =>
        Assert.Throws<ArgumentException>(() => PaddedJson.Pad(Encoding.UTF8.GetBytes(json), Size));

    [Fact]
    public void Pad_SizeTooSmall_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PaddedJson.Pad(Content(1), 63));

    private static byte[] Content(int length) => Encoding.UTF8.GetBytes($"{{\"a\":\"{new string('x', length)}\"}}");
}

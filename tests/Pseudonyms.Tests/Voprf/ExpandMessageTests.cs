using System.Security.Cryptography;
using Bekend.Pseudonyms.Voprf;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.Voprf;

public sealed class ExpandMessageTests
{
    private static readonly byte[] Tag = ExpandMessage.EncodeTag("Label-", "context"u8);

    [Fact]
    public void EncodeTag_EndsWithTheLength() => Assert.Equal([.. "Label-context"u8, 13], Tag);

    [Fact]
    public void EncodeTag_RefusesWhatOneByteCannotCount()
    {
        Assert.Equal(256, ExpandMessage.EncodeTag("", new byte[255]).Length);
        Assert.Throws<OverflowException>(() => ExpandMessage.EncodeTag("a", new byte[255]));
    }

    [Fact]
    public void Write_FollowsTheStepsOfTheRfc() => Prop.ForAll<byte[]>(
        ArbMap.Default.ArbFor<byte[]>(),
        message => Expand(message).SequenceEqual(ByTheBook(message))).Holds();

    [Fact]
    public void Write_TakesTheLongestInput()
    {
        var message = RandomNumberGenerator.GetBytes(ushort.MaxValue);

        Assert.Equal(ByTheBook(message), Expand(message));
    }

    private static byte[] Expand(byte[] message)
    {
        var uniform = new byte[Sha512.HashSize];
        ExpandMessage.Write(message, Tag, uniform);
        return uniform;
    }

    // RFC 9380, section 5.3.1, steps 4 to 9 written out over another SHA-512.
    private static byte[] ByTheBook(byte[] message)
    {
        var b0 = SHA512.HashData([.. new byte[128], .. message, 0, 64, 0, .. Tag]);
        return SHA512.HashData([.. b0, 1, .. Tag]);
    }
}

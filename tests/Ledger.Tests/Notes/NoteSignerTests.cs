using System.Runtime.CompilerServices;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Tests.Notes;

public sealed class NoteSignerTests
{
    [Fact]
    public void Signs_AsTheReferenceDoes()
    {
        var vector = NoteVectors.PeterNeumann;
        var secret = Convert.FromBase64String(NoteVectors.Text(vector, "skey").Split('+', 5)[4]);
        var note = NoteVectors.Text(vector, "note");
        using var signer = NoteSigner.Import("PeterNeumann", secret.AsSpan(1));

        Assert.Equal(NoteVectors.Text(vector, "vkey"), signer.Verifier.Format());
        Assert.Equal(note, signer.Sign(note[..(note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void Signs_WhatItsVerifierOpens()
    {
        using var signer = NoteSigner.Generate("example.com/log");
        Assert.All(["text\n", "\n", "two\n\nparts\n", "\n\n\n", "é — \U0001F512\n"], text =>
        {
            Assert.True(SignedNote.TryOpen(signer.Sign(text), signer.Verifier, out var opened));
            Assert.Equal(text, opened);
        });
    }

    [Fact]
    public void Generates_ADifferentKeyEachTime()
    {
        using var first = NoteSigner.Generate("log");
        using var second = NoteSigner.Generate("log");

        Assert.NotEqual(first.Verifier.Format(), second.Verifier.Format());
        Assert.False(SignedNote.TryOpen(first.Sign("text\n"), second.Verifier, out _));
    }

    [Fact]
    public void Restores_FromItsSeed()
    {
        using var signer = NoteSigner.Generate("log");
        using var restored = NoteSigner.Import("log", signer.ExportSeed());

        Assert.Equal(signer.Verifier.Format(), restored.Verifier.Format());
        Assert.Equal(signer.Sign("text\n"), restored.Sign("text\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\nb")]
    [InlineData("a\u00a0b")]
    [InlineData("a\u2003b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u0001b")]
    public void Refuses_BadNames(string name)
    {
        Assert.Throws<ArgumentException>(() => NoteSigner.Generate(name));
        Assert.Throws<ArgumentException>(() => NoteSigner.Import(name, new byte[32]));
    }

    [Fact]
    public void Refuses_HalfASurrogatePairInNameOrText()
    {
        using var signer = NoteSigner.Generate("log");
        var half = "\U0001F512"[..1];
        Assert.Throws<ArgumentException>(() => NoteSigner.Generate(half));
        Assert.Throws<ArgumentException>(() => signer.Sign(half + "\n"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void Refuses_SeedOfAnotherLength(int length) =>
        Assert.Throws<ArgumentException>(() => NoteSigner.Import("log", new byte[length]));

    [Theory]
    [InlineData("")]
    [InlineData("no newline")]
    [InlineData("carriage return\r\n")]
    [InlineData("tab\t\n")]
    [InlineData("nul\0\n")]
    public void Refuses_TextThatNoNoteMayHold(string text)
    {
        using var signer = NoteSigner.Generate("log");
        Assert.Throws<ArgumentException>(() => signer.Sign(text));
    }

    [Fact]
    public void Refuses_TextTooLongToBeReadBack()
    {
        using var signer = NoteSigner.Generate("log");
        Assert.Throws<ArgumentException>(() => signer.Sign(new string('a', 500_000) + "\n"));
        Assert.True(SignedNote.TryOpen(signer.Sign(new string('a', 499_999) + "\n"), signer.Verifier, out _));
    }

    [Fact]
    public void Clears_TheKeyWhenDisposed()
    {
        var signer = NoteSigner.Generate("log");
        var key = SecretKeyOf(KeyOf(signer));
        Assert.Contains(key, value => value != 0);

        signer.Dispose();
        signer.Dispose();

        Assert.All(key, value => Assert.Equal(0, value));
        Assert.Throws<ObjectDisposedException>(() => signer.Sign("text\n"));
        Assert.Throws<ObjectDisposedException>(signer.ExportSeed);
    }

    [Fact]
    public void Tells_NothingSecretInItsText()
    {
        using var signer = NoteSigner.Generate("log");
        Assert.DoesNotContain(Convert.ToBase64String(signer.ExportSeed()), signer.ToString() + signer.Sign("text\n"), StringComparison.Ordinal);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_key")]
    private static extern ref readonly SigningKey KeyOf(NoteSigner signer);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_secretKey")]
    private static extern ref readonly byte[] SecretKeyOf(SigningKey key);
}

using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Tests.Notes;

public sealed class NoteSignaturesTests
{
    private const string Text = "agreed\n";

    [Fact]
    public void Holds_TheSignaturesOfBoth()
    {
        using var one = NoteSigner.Generate("one");
        using var other = NoteSigner.Generate("other");

        var both = Signed(one).With(Signed(other));

        Assert.True(both.IsSignedBy(one.Verifier));
        Assert.True(both.IsSignedBy(other.Verifier));
        Assert.True(SignedNote.TryParse(both.Format(), out var read));
        Assert.Equal(["one", "other"], read.Signatures.Select(line => line.Name));
    }

    [Fact]
    public void Holds_OneLineOfAKey_HoweverOftenItSigned()
    {
        using var one = NoteSigner.Generate("one");
        using var sameName = NoteSigner.Generate("one");

        var signed = Signed(one).With(Signed(sameName)).With(Signed(one));

        Assert.Equal(2, signed.Signatures.Count);
        Assert.True(signed.IsSignedBy(one.Verifier));
        Assert.True(signed.IsSignedBy(sameName.Verifier));
    }

    [Fact]
    public void Refuses_SignaturesUnderAnotherText()
    {
        using var one = NoteSigner.Generate("one");

        Assert.Throws<ArgumentException>(() => Signed(one).With(Signed(one, "agreed?\n")));
    }

    [Fact]
    public void Refuses_MoreSignaturesThanANoteHas()
    {
        using var first = NoteSigner.Generate("first");
        var note = Signed(first);
        for (var i = 1; i < 100; i++)
        {
            using var next = NoteSigner.Generate($"signer-{i}");
            note = note.With(Signed(next));
        }

        Assert.True(SignedNote.TryParse(note.Format(), out _));
        using var last = NoteSigner.Generate("last");
        Assert.Throws<ArgumentException>(() => note.With(Signed(last)));
        Assert.Equal(100, note.With(Signed(first)).Signatures.Count);
    }

    [Fact]
    public void Knows_AKeyUnderAnotherName()
    {
        using var one = NoteSigner.Generate("one");
        using var alias = NoteSigner.Import("alias", one.ExportSeed());
        using var other = NoteSigner.Generate("one");

        Assert.True(one.Verifier.HasKeyOf(alias.Verifier));
        Assert.False(one.Verifier.HasKeyOf(other.Verifier));
    }

    private static SignedNote Signed(NoteSigner signer, string text = Text) =>
        SignedNote.TryParse(signer.Sign(text), out var note) ? note : throw new InvalidOperationException("a fresh note does not parse");
}

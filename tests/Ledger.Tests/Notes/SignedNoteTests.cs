using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Tests.Notes;

public sealed class SignedNoteTests : IDisposable
{
    private const string Text = "first line\n\nsecond part é\n";

    private readonly NoteSigner _log = NoteSigner.Import("example.com/log", new byte[32]);
    private readonly NoteSigner _other = NoteSigner.Import("example.com/other", [.. Enumerable.Repeat((byte)7, 32)]);

    public void Dispose()
    {
        _log.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Opens_Vectors()
    {
        Assert.Equal(4, NoteVectors.All.Count);
        Assert.All(NoteVectors.All, vector =>
        {
            Assert.True(SignedNote.TryOpen(vector.Note, vector.Verifier, out var text));
            Assert.StartsWith(text + "\n\u2014 ", vector.Note, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Refuses_VectorsUnderEachOthersKeys()
    {
        foreach (var (verifier, _) in NoteVectors.All)
        {
            foreach (var (other, note) in NoteVectors.All)
            {
                Assert.Equal(verifier == other, SignedNote.TryOpen(note, verifier, out _));
            }
        }
    }

    [Fact]
    public void Writes_WhatItRead() => Assert.All(NoteVectors.All, vector =>
    {
        Assert.True(SignedNote.TryParse(vector.Note, out var parsed));
        Assert.Equal(vector.Note, parsed.Format());
    });

    [Fact]
    public void Lists_AllSignatureLines()
    {
        Assert.True(SignedNote.TryParse(NoteVectors.Text(NoteVectors.Cosigned, "note"), out var note));
        Assert.Equal(["example.com/log/testdata", "witness.example/w1"], note.Signatures.Select(signature => signature.Name));
        Assert.Equal([0x33d7b496, 0x3a588553u], note.Signatures.Select(signature => signature.KeyHash));

        // Type 04: eight bytes of time before the 64 of Ed25519.
        Assert.Equal([64, 72], note.Signatures.Select(signature => signature.Value.Length));
    }

    [Fact]
    public void Refuses_EveryMangledByte() => Assert.All(
        Mangling.EachByte(_log.Sign(Text)),
        mangled => Assert.False(SignedNote.TryOpen(mangled, _log.Verifier, out _), mangled));

    [Fact]
    public void Refuses_EveryMangledByteOfVectors() => Assert.All(NoteVectors.All.Take(3), vector => Assert.All(
        Mangling.EachByte(vector.Note),
        mangled => Assert.False(SignedNote.TryOpen(mangled, vector.Verifier, out _), mangled)));

    [Fact]
    public void Gives_TheSignedTextOrNothing_WhenAnUnknownLineIsMangled()
    {
        var verifier = NoteVectors.Verifier(NoteVectors.Cosigned, "vkey");
        var note = NoteVectors.Text(NoteVectors.Cosigned, "note");
        Assert.True(SignedNote.TryOpen(note, verifier, out var signed));
        var witnessLine = note.LastIndexOf('\u2014');

        // The witness's line is not ours to judge: changing its name, key hash or signature leaves the log's as good as
        // it was. So a mangled note may open, but only before its last line was the text or the log's line untouched.
        var harmless = 0;
        foreach (var mangled in Mangling.EachByte(note))
        {
            if (SignedNote.TryOpen(mangled, verifier, out var text))
            {
                harmless++;
                Assert.Equal(signed, text);
                Assert.Equal(note[..witnessLine], mangled[..witnessLine]);
            }
        }

        Assert.InRange(harmless, 1, 2000);
    }

    [Fact]
    public void Ignores_SignaturesOfOthers()
    {
        var note = _log.Sign(Text) + LineOf(_other, Text) + "\u2014 unknown AAAAAAA=\n";

        Assert.True(SignedNote.TryOpen(note, _log.Verifier, out var text));
        Assert.Equal(Text, text);
        Assert.True(SignedNote.TryOpen(note, _other.Verifier, out _));
    }

    [Fact]
    public void Ignores_KeyThatSharesNameOrHashOnly()
    {
        var signature = "AAAA" + new string('A', 84);
        var hash = Convert.ToBase64String([.. BitConverter.GetBytes(_log.Verifier.KeyHash).Reverse(), 1, 2]);
        var note = _log.Sign(Text) + $"\u2014 {_log.Verifier.Name} {signature}\n\u2014 elsewhere {hash}\n";

        Assert.True(SignedNote.TryOpen(note, _log.Verifier, out _));
        Assert.False(SignedNote.TryOpen(Text + "\n" + note[(Text.Length + 1)..].Split('\n', 2)[1], _log.Verifier, out _));
    }

    [Fact]
    public void Refuses_BadSignatureOfAKnownKey_EvenBesideAGoodOne()
    {
        var bad = LineOf(_log, "another text\n");
        var good = LineOf(_log, Text);

        Assert.True(SignedNote.TryOpen($"{Text}\n{good}{good}", _log.Verifier, out _));
        Assert.False(SignedNote.TryOpen($"{Text}\n{bad}{good}", _log.Verifier, out _));
        Assert.False(SignedNote.TryOpen($"{Text}\n{good}{bad}", _log.Verifier, out _));
        Assert.False(SignedNote.TryOpen($"{Text}\n{LineOf(_other, Text)}{bad}", _log.Verifier, out _));
    }

    [Fact]
    public void Refuses_NoteWithoutTheKeysSignature() =>
        Assert.False(SignedNote.TryOpen(_other.Sign(Text), _log.Verifier, out _));

    [Fact]
    public void Takes_TheLastEmptyLineAsTheEndOfTheText()
    {
        // Whoever appends text behind a note must not have it taken for signed text.
        var note = _log.Sign(Text);
        Assert.False(SignedNote.TryOpen(note + "\n" + LineOf(_other, Text), _log.Verifier, out _));
        Assert.True(SignedNote.TryOpen(_log.Sign(note), _log.Verifier, out var text));
        Assert.Equal(note, text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n\n")]
    [InlineData("text\n\n\u2014 name AAAAAAA=")]
    [InlineData("text\n\n\u2014 name AAAAAA==\n")]
    [InlineData("text\n\n\u2014 name \n")]
    [InlineData("text\n\n\u2014 name\n")]
    [InlineData("text\n\n\u2014  AAAAAAA=\n")]
    [InlineData("text\n\n\u2014 na+me AAAAAAA=\n")]
    [InlineData("text\n\n\u2014 name  AAAAAAA=\n")]
    [InlineData("text\n\n\u2014 name AAAAAAA= \n")]
    [InlineData("text\n\n\u2014 name AAAAAAB=\n")]
    [InlineData("text\n\n\u2014 name AAAAAAA\n")]
    [InlineData("text\n\n- name AAAAAAA=\n")]
    [InlineData("text\n\n\u2014\u00a0name AAAAAAA=\n")]
    [InlineData("text\r\n\n\u2014 name AAAAAAA=\n")]
    [InlineData("te\0xt\n\n\u2014 name AAAAAAA=\n")]
    [InlineData("\u2014 name AAAAAAA=\n")]
    public void Refuses_OtherForms(string note) => Assert.False(SignedNote.TryParse(note, out _));

    [Fact]
    public void Reads_UpToAHundredSignatures()
    {
        const string line = "\u2014 name AAAAAAA=\n";
        Assert.True(SignedNote.TryParse("text\n\n" + string.Concat(Enumerable.Repeat(line, 100)), out var note));
        Assert.Equal(100, note.Signatures.Count);
        Assert.False(SignedNote.TryParse("text\n\n" + string.Concat(Enumerable.Repeat(line, 101)), out _));
        Assert.False(SignedNote.TryParse("text\n\n" + string.Concat(Enumerable.Repeat(line, 5000)), out _));
    }

    [Fact]
    public void Refuses_NoteBeyondTheLargestSize()
    {
        const string end = "\n\n\u2014 name AAAAAAA=\n";
        Assert.True(SignedNote.TryParse(new string('a', 1_000_000 - end.Length) + end, out _));
        Assert.False(SignedNote.TryParse(new string('a', 1_000_001 - end.Length) + end, out _));
    }

    private static string LineOf(NoteSigner signer, string text) => signer.Sign(text)[(text.Length + 1)..];
}

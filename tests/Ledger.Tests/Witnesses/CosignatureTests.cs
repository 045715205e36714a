using Bekend.Ledger.Notes;
using Bekend.Ledger.Tests.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.Ledger.Tests.Witnesses;

public sealed class CosignatureTests
{
    private static readonly byte[] Seed = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 30, 0, TimeSpan.Zero);

    private static string Note => NoteVectors.Text(NoteVectors.Cosigned, "note");

    private static WitnessVerifier Witness =>
        WitnessVerifier.TryParse(NoteVectors.Text(NoteVectors.Cosigned, "witnessVkey"), out var verifier) ? verifier : throw new InvalidOperationException();

    [Fact]
    public void Verifies_ThatOfAnotherImplementation()
    {
        Assert.True(SignedNote.TryParse(Note, out var note));
        Assert.True(Witness.HasCosigned(note, out var time));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(0x6b020632), time);
        Assert.True(note.IsSignedBy(NoteVectors.Verifier(NoteVectors.Cosigned, "vkey")));
        Assert.Equal(NoteVectors.Text(NoteVectors.Cosigned, "witnessVkey"), Witness.Format());
    }

    [Fact]
    public void Refuses_EveryMangledByte()
    {
        var witness = Witness;
        foreach (var mangled in Mangling.EachByte(Note))
        {
            if (SignedNote.TryParse(mangled, out var note) && witness.HasCosigned(note, out _))
            {
                // Only the log's own line may change: the witness signs the text, not the signatures beside its own.
                Assert.True(SignedNote.TryParse(Note, out var original));
                Assert.Equal(original.Text, note.Text);
                Assert.EndsWith(original.Signatures[1].Format() + "\n", mangled, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Cosigns_WhatItCanVerify()
    {
        using var log = NoteSigner.Import("example.com/log", Seed);
        using var signer = WitnessSigner.Import("witness.example/w", Seed);
        var signed = log.Sign("example.com/log\n1\n0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=\n");
        Assert.True(SignedNote.TryParse(signed, out var note));
        Assert.False(signer.Verifier.HasCosigned(note, out _));

        Assert.True(SignedNote.TryParse(signed + signer.Cosign(note, Now) + "\n" + signer.Cosign(note, Now.AddSeconds(-9)) + "\n", out var cosigned));

        Assert.True(signer.Verifier.HasCosigned(cosigned, out var time));
        Assert.Equal(Now, time);
        Assert.True(cosigned.IsSignedBy(log.Verifier));
        Assert.True(WitnessVerifier.TryParse(signer.Verifier.Format(), out var again) && again.HasCosigned(cosigned, out _));
        using var other = WitnessSigner.Generate("witness.example/w");
        Assert.False(other.Verifier.HasCosigned(cosigned, out _));
    }

    [Fact]
    public void Adds_ItsOwnLineOfAnAnswer_AndNoOther()
    {
        using var log = NoteSigner.Import("example.com/log", Seed);
        using var signer = WitnessSigner.Import("witness.example/w", Seed);
        var (note, other) = (Parse(log.Sign("a\n")), Parse(log.Sign("b\n")));
        var (line, wrong) = (signer.Cosign(note, Now) + "\n", signer.Cosign(other, Now) + "\n");
        var poison = other.Signatures[0].Format() + "\n";

        foreach (var answer in (string[])[line, poison + line, line + poison, wrong + line, line + line])
        {
            Assert.True(signer.Verifier.TryAdd(note, answer, out var cosigned), answer);
            Assert.Equal(note.Format() + line, cosigned.Format());
            Assert.True(cosigned.IsSignedBy(log.Verifier));
        }

        foreach (var answer in (string[])["", "\n", "nee\n", wrong, poison, line + wrong, line[..^1], line + "niets\n", $"b\n\n{wrong}"])
        {
            Assert.False(signer.Verifier.TryAdd(note, answer, out var none), answer);
            Assert.Null(none);
        }
    }

    [Fact]
    public void Refuses_WhenOneOfItsLinesIsWrong()
    {
        using var log = NoteSigner.Import("example.com/log", Seed);
        using var signer = WitnessSigner.Import("witness.example/w", Seed);
        var (one, two) = (Parse(log.Sign("a\n")), Parse(log.Sign("b\n")));

        Assert.False(signer.Verifier.HasCosigned(Parse(one.Format() + signer.Cosign(one, Now) + "\n" + signer.Cosign(two, Now) + "\n"), out _));
        Assert.True(signer.Verifier.HasCosigned(Parse(one.Format() + signer.Cosign(one, Now) + "\n"), out _));
    }

    [Fact]
    public void IsNoSignatureOfALog_WhoeverHoldsTheKey()
    {
        using var log = NoteSigner.Import("example.com/log", Seed);
        using var witness = WitnessSigner.Import("example.com/log", Seed);
        var note = Parse(log.Sign("a\n"));

        Assert.NotEqual(log.Verifier.KeyHash, witness.Verifier.KeyHash);
        Assert.False(NoteVerifier.TryParse(witness.Verifier.Format(), out _));
        Assert.False(WitnessVerifier.TryParse(log.Verifier.Format(), out _));
        Assert.False(witness.Verifier.HasCosigned(note, out _));
        Assert.False(Parse($"a\n\n{witness.Cosign(note, Now)}\n").IsSignedBy(log.Verifier));
    }

    [Fact]
    public void Throws_BeforeItsTime_AndAfterDisposal()
    {
        using var log = NoteSigner.Import("example.com/log", Seed);
        var signer = WitnessSigner.Import("w", Seed);
        var note = Parse(log.Sign("a\n"));
        Assert.Throws<ArgumentOutOfRangeException>(() => signer.Cosign(note, DateTimeOffset.UnixEpoch.AddSeconds(-1)));
        Assert.Throws<ArgumentException>(() => WitnessSigner.Generate("two words"));
        Assert.Throws<ArgumentException>(() => WitnessSigner.Import("w", new byte[31]));
        Assert.Equal(Seed, signer.ExportSeed());
        signer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => signer.Cosign(note, Now));
        Assert.Throws<ObjectDisposedException>(signer.ExportSeed);
    }

    private static SignedNote Parse(string text) => SignedNote.TryParse(text, out var note) ? note : throw new InvalidOperationException(text);
}

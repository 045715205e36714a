using System.Security.Cryptography;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;
using Bekend.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Ledger.Tests.Witnesses;

/// <summary>What must hold of every parser of what witnesses and logs say to each other, whatever it is given.</summary>
public sealed class WitnessParserProperties
{
    private static readonly string Log = NoteVerifier.Of("example.com/log", SHA256.HashData("log"u8)).Format();
    private static readonly string[] Keys = [.. Enumerable.Range(0, 3).Select(number => WitnessVerifier.Of($"w/{number}", SHA256.HashData([(byte)number])).Format())];

    private static readonly string[] Pieces =
    [
        "\n", "\n\n", " ", "\t", "\r\n", "#", "\0", "\ud83d", "é", "old ", "old 0\n", "old 7\n", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", "18446744073709551616", "-1", "2",
        "log ", "witness ", "group ", "quorum ", "none", "any", "all", "A", "B", "G", "https://w.example/", "ftp://w.example/", $"log {Log}\n", $"witness A {Keys[0]}\n",
        $"witness B {Keys[1]} https://b.example/\n", "group G any A B\n", "quorum G\n", "quorum none\n", "x\n1\n\n\u2014 w AAAAAAA=\n", Log, Keys[2],
    ];

    private static Gen<string> Texts => Gen.OneOf(Gen.Elements(Pieces).ArrayOf().Select(string.Concat), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static Gen<byte[]> Bytes(int length) => ArbMap.Default.GeneratorFor<byte>().ArrayOf(length);

    [Fact]
    public void Texts_NeverThrowAndReadBack() => Prop.ForAll(Texts.ToArbitrary(), text =>
        (!WitnessVerifier.TryParse(text, out var verifier) || verifier.Format() == text)
        && (!WitnessRequest.TryParse(text, out var request) || request.Format() == text)
        && WitnessPolicy.TryParse(text, out var policy, out var faults) == (policy is not null)
        && (policy is null) == (faults.Count > 0)).Holds(5000);

    [Fact]
    public void Requests_ReadBack() => Prop.ForAll(
        (from old in Gen.Choose(0, int.MaxValue)
         from count in Gen.Choose(0, 63)
         from proof in Bytes(Digest.Size).Select(bytes => Digest.From(bytes)).ArrayOf(count)
         from checkpoint in Texts
         select new WitnessRequest((long)old * old, proof, checkpoint)).ToArbitrary(),
        request => WitnessRequest.TryParse(request.Format(), out var read)
            && (read.OldSize, read.Checkpoint) == (request.OldSize, request.Checkpoint)
            && read.Proof.SequenceEqual(request.Proof)).Holds(3000);

    [Fact]
    public void Cosignatures_ReadBack() => Prop.ForAll(
        (from seconds in Gen.Choose(0, int.MaxValue)
         from signature in Bytes(64)
         select (Seconds: (long)seconds, Signature: signature)).ToArbitrary(),
        made => Cosignature.TryParse(Cosignature.Format(made.Seconds, made.Signature), out var seconds, out var signature)
            && seconds == made.Seconds && signature.AsSpan().SequenceEqual(made.Signature)).Holds(1000);

    /// <summary>Times before 1970, or later than a date can be, are none.</summary>
    [Fact]
    public void Cosignatures_OfAnyBytes_AreDatesOrNothing() => Prop.ForAll(
        Gen.OneOf(Bytes(72), ArbMap.Default.GeneratorFor<byte[]>(), Bytes(68).Select(bytes => (byte[])[0, 0, 0, 0, .. bytes])).ToArbitrary(),
        bytes => !Cosignature.TryParse(bytes, out var seconds, out var signature)
            || (DateTimeOffset.FromUnixTimeSeconds(seconds) >= DateTimeOffset.UnixEpoch && Cosignature.Format(seconds, signature).AsSpan().SequenceEqual(bytes))).Holds(3000);

    [Fact]
    public void Keys_AreRefused_WithAnyByteMangled() =>
        Assert.All(Keys, key => Assert.All(Mangling.EachByte(key), mangled => Assert.False(WitnessVerifier.TryParse(mangled, out _), mangled)));

    /// <summary>A policy that somebody miscopied may count otherwise; it never trusts another key.</summary>
    [Fact]
    public void Policies_TrustNoOtherKey_WithAnyByteMangled()
    {
        var text = $"log {Log}\nwitness A {Keys[0]} https://a.example/\nwitness B {Keys[1]}\ngroup G 2 A B\nquorum G\n";
        Assert.True(WitnessPolicy.TryParse(text, out _, out _));
        foreach (var mangled in Mangling.EachByte(text))
        {
            if (WitnessPolicy.TryParse(mangled, out var policy, out _))
            {
                Assert.All(policy.Logs, log => Assert.Equal(Log, log.Format()));
                Assert.All(policy.Witnesses, witness => Assert.Contains(witness.Verifier.Format(), Keys));
            }
        }
    }

    /// <summary>Whoever cosigns too never makes a checkpoint less trusted.</summary>
    [Fact]
    public void Policies_AreMetByMore_WhenMetByFewer()
    {
        using var log = NoteSigner.Generate("example.com/log");
        Assert.True(SignedNote.TryParse(log.Sign("text\n"), out var note));
        var witnesses = string.Concat(Keys.Select((key, at) => $"witness {"ABC"[at]} {key}\n"));
        var members = Gen.SubListOf("A", "B", "C").Where(some => some.Count > 0);
        Prop.ForAll(
            (from first in members
             from second in members
             from one in Gen.Choose(1, first.Count)
             from two in Gen.Choose(1, second.Count + 1)
             from fewer in Gen.SubListOf(0, 1, 2)
             from more in Gen.SubListOf(0, 1, 2)
             select (Groups: $"group G {one} {string.Join(' ', first)}\ngroup H {two} G {string.Join(' ', second)}\nquorum H\n", Fewer: fewer, More: fewer.Union(more))).ToArbitrary(),
            drawn => WitnessPolicy.TryParse($"log {log.Verifier.Format()}\n{witnesses}{drawn.Groups}", out var policy, out _)
                && (!policy.IsMetBy(note, drawn.Fewer.Select(at => policy.Witnesses[at])) || policy.IsMetBy(note, drawn.More.Select(at => policy.Witnesses[at])))
                && policy.IsMetBy(note, policy.Witnesses)
                && !policy.IsMetBy(note)).Holds(1000);
    }
}

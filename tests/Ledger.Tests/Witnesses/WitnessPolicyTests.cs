using Bekend.Ledger.Notes;
using Bekend.Ledger.Tests.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.Ledger.Tests.Witnesses;

public sealed class WitnessPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 30, 0, TimeSpan.Zero);

    [Fact]
    public void IsMet_ByAReceiptOfAnotherImplementation()
    {
        var vectors = SharedFiles.Vectors("tlog-proof.json");
        Assert.True(WitnessPolicy.TryParse(NoteVectors.Text(vectors, "policy"), out var policy, out var faults), string.Join('\n', faults));
        Assert.True(SignedNote.TryParse(NoteVectors.Text(NoteVectors.Cosigned, "note"), out var note));

        Assert.True(policy.IsMetBy(note));
        Assert.Equal("W1", Assert.Single(policy.WhoCosigned(note)).Name);
        Assert.True(SignedNote.TryParse(string.Concat(note.Text, "\n", note.Signatures[0].Format(), "\n"), out var alone));
        Assert.False(policy.IsMetBy(alone));
        Assert.True(SignedNote.TryParse(string.Concat(note.Text, "\n", note.Signatures[1].Format(), "\n"), out var unsigned));
        Assert.False(policy.IsMetBy(unsigned));
    }

    [Theory]
    [InlineData("quorum none", "", true)]
    [InlineData("quorum A", "", false)]
    [InlineData("quorum A", "B", false)]
    [InlineData("quorum A", "A", true)]
    [InlineData("group g any A B C\nquorum g", "", false)]
    [InlineData("group g any A B C\nquorum g", "C", true)]
    [InlineData("group g all A B C\nquorum g", "AB", false)]
    [InlineData("group g all A B C\nquorum g", "ABC", true)]
    [InlineData("group g 2 A B C\nquorum g", "B", false)]
    [InlineData("group g 2 A B C\nquorum g", "CB", true)]
    [InlineData("group g any A B\ngroup h all g C\nquorum h", "AB", false)]
    [InlineData("group g any A B\ngroup h all g C\nquorum h", "BC", true)]
    public void Counts_WhoCosigned(string rest, string who, bool isMet)
    {
        using var log = NoteSigner.Generate("example.com/log");
        var signers = "ABC".ToDictionary(name => name, name => WitnessSigner.Generate($"w/{name}"));
        var text = string.Join('\n', [
            "# who is trusted", "log " + log.Verifier.Format() + " https://log.example/", string.Empty,
            .. signers.Select(signer => $"witness {signer.Key} {signer.Value.Verifier.Format()}\thttps://w.example/{signer.Key}"), rest]);
        Assert.True(WitnessPolicy.TryParse(text, out var policy, out var faults), string.Join('\n', faults));
        Assert.Empty(faults);
        Assert.Equal(new Uri("https://w.example/B"), policy.Witnesses[1].Address);

        Assert.True(SignedNote.TryParse(log.Sign("text\n"), out var note));
        Assert.True(SignedNote.TryParse(string.Concat([note.Format(), .. who.Select(name => signers[name].Cosign(note, Now) + "\n")]), out var cosigned));

        Assert.Equal(isMet, policy.IsMetBy(cosigned));

        // Counted without a cosignature, they make the same difference; without the log's own signature nothing does.
        var others = policy.Witnesses.Where(witness => who.Contains(witness.Name, StringComparison.Ordinal)).ToList();
        Assert.Equal(isMet, policy.IsMetBy(note, others));
        using var stranger = NoteSigner.Generate("example.com/log");
        Assert.True(SignedNote.TryParse(stranger.Sign("text\n"), out var unsigned));
        Assert.False(policy.IsMetBy(unsigned, policy.Witnesses));
    }

    [Fact]
    public void Names_EveryFault()
    {
        using var log = NoteSigner.Generate("example.com/log");
        using var witness = WitnessSigner.Generate("w");
        var text = $"""
            lock {log.Verifier.Format()}
            log {witness.Verifier.Format()}
            witness A {log.Verifier.Format()}
            witness A {witness.Verifier.Format()}
            witness B {witness.Verifier.Format()}
            witness A {witness.Verifier.Format()}
            witness none {witness.Verifier.Format()}
            witness C {witness.Verifier.Format()} ftp://example.com/
            group g any X
            group g 0 A
            group g 2 A
            group g all A A
            group g any
            quorum D
            quorum A
            quorum A
            log
            """;

        Assert.False(WitnessPolicy.TryParse(text, out var policy, out var faults));

        Assert.Null(policy);
        Assert.Equal(
            [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17],
            faults.SkipLast(1).Select(fault => int.Parse(fault.Split(' ', ':')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("a policy names at least one log", faults[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("log")]
    [InlineData("group none any")]
    public void Refuses_WhatIsNoPolicy(string text) => Assert.False(WitnessPolicy.TryParse(text, out _, out var faults) || faults.Count == 0);
}

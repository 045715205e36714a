using Bekend.Ledger.Notes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Publishing;

namespace Bekend.Policies.Tests.Publishing;

public sealed class CovenantSignersTests : IDisposable
{
    private readonly NoteSigner _officer = NoteSigner.Generate("fg.example");
    private readonly NoteSigner _manager = NoteSigner.Generate("beheer.example");
    private readonly NoteSigner _third = NoteSigner.Generate("bestuur.example");
    private readonly NoteSigner _stranger = NoteSigner.Generate("iemand.example");

    private static Covenant Covenant => Sample.Covenant;

    public void Dispose()
    {
        foreach (var signer in new[] { _officer, _manager, _third, _stranger })
        {
            signer.Dispose();
        }
    }

    [Fact]
    public void Accepts_TwoDifferentPeople()
    {
        var accepted = Assert.IsType<SignatureCheck.Accepted>(Check(Note(_manager, _officer)));

        Assert.Equal(["fg.example", "beheer.example"], accepted.By);
    }

    [Fact]
    public void Accepts_MorePeopleThanNeeded_AndStrangersBesides()
    {
        var accepted = Assert.IsType<SignatureCheck.Accepted>(Check(Note(_third, _stranger, _officer, _manager)));

        Assert.Equal(["fg.example", "beheer.example", "bestuur.example"], accepted.By);
    }

    [Fact]
    public void Refuses_OnePerson_HoweverOftenThatOneSigns()
    {
        var once = Note(_officer);
        var lines = once.Split('\n');
        var twice = once + lines[^2] + "\n";

        Assert.Equal(["fg.example"], Refused(SignatureFault.TooFew, once).By);
        Assert.Equal(["fg.example"], Refused(SignatureFault.TooFew, twice).By);
        Assert.Equal(["fg.example"], Refused(SignatureFault.TooFew, Note(_officer, _stranger)).By);
        Assert.Empty(Refused(SignatureFault.TooFew, Note(_stranger)).By);
    }

    [Fact]
    public void Refuses_TheRightName_WithAnotherKey()
    {
        using var impostor = NoteSigner.Generate("beheer.example");

        Assert.Equal(["fg.example"], Refused(SignatureFault.TooFew, Note(_officer, impostor)).By);
    }

    [Theory]
    [InlineData("versie: 1.0.0", "versie: 1.0.1")]
    [InlineData("convenant: voorbeeld", "convenant: voorbeelt")]
    [InlineData("titel: Voorbeeld", "titel:  Voorbeeld")]
    public void Refuses_AnyOtherText(string said, string other)
    {
        var changed = Sample.Read(Sample.With(said, other));

        Assert.Equal(SignatureFault.OtherText, Assert.IsType<SignatureCheck.Refused>(Signers().Check(changed, Note(_officer, _manager))).Fault);
    }

    [Fact]
    public void Refuses_EveryByteThatIsMangled()
    {
        var note = Note(_officer, _manager);
        for (var at = 0; at < note.Length; at++)
        {
            var mangled = note[..at] + (char)(note[at] ^ 1) + note[(at + 1)..];

            Assert.True(Check(mangled) is SignatureCheck.Refused, $"accepted with character {at} changed");
            Assert.True(Check(note[..at]) is SignatureCheck.Refused, $"accepted when cut at {at}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("bekend.example/covenant@v1\n")]
    public void Refuses_WhatIsNoNote(string note) => Refused(SignatureFault.NoNote, note);

    [Fact]
    public void Adds_ASignature_OnlyUnderTheSameText()
    {
        using var other = NoteSigner.Generate("ander.example");

        Assert.False(CovenantSigning.TrySign(Covenant, _officer.Sign("iets anders\n"), other, out _));
        Assert.False(CovenantSigning.TrySign(Covenant, "geen notitie", other, out _));
    }

    [Fact]
    public void Lists_EveryFaultInTheList()
    {
        using var alias = NoteSigner.Import("alias.example", _officer.ExportSeed());

        Assert.Null(CovenantSigners.Read([], out var none));
        Assert.Equal(["a covenant is signed by 2 different people; there are keys of 0"], none);
        Assert.Null(CovenantSigners.Read([Key(_officer)], out _));
        Assert.Null(CovenantSigners.Read([Key(_officer), "sleutel", Key(alias), Key(_officer)], out var faults));
        Assert.Equal(
            [
                "signer 2 is not a verifier key",
                "signer 3 `alias.example` has the name or the key of `fg.example`; each person has one key of their own",
                "signer 4 `fg.example` has the name or the key of `fg.example`; each person has one key of their own",
            ],
            faults);
    }

    private static string Key(NoteSigner signer) => signer.Verifier.Format();

    private static string Note(params NoteSigner[] signers)
    {
        string? note = null;
        foreach (var signer in signers)
        {
            Assert.True(CovenantSigning.TrySign(Covenant, note, signer, out note));
        }

        return note!;
    }

    private CovenantSigners Signers() => CovenantSigners.Read([Key(_officer), Key(_manager), Key(_third)], out _)!;

    private SignatureCheck Check(string note) => Signers().Check(Covenant, note);

    private SignatureCheck.Refused Refused(SignatureFault fault, string note)
    {
        var refused = Assert.IsType<SignatureCheck.Refused>(Check(note));
        Assert.Equal(fault, refused.Fault);
        return refused;
    }
}

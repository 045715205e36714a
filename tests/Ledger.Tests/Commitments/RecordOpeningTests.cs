using Bekend.Ledger.Commitments;
using Bekend.Ledger.Merkle;
using static Bekend.Ledger.Tests.Commitments.SampleRecord;

namespace Bekend.Ledger.Tests.Commitments;

public sealed class RecordOpeningTests
{
    private static readonly Digest Commitment = Digest.From(Convert.FromHexString(PayloadHex));

    [Fact]
    public void Opens_WhatIsCommittedTo_InWhateverOrder()
    {
        var opened = RecordOpening.Open(Key, Fields, _ => false);

        Assert.Equal(["bekend", "doel", "organisatie"], opened.Select(field => field.Name));
        Assert.True(RecordOpening.Check(opened, Commitment));
        Assert.True(RecordOpening.Check([.. opened.Reverse()], Commitment));
        Assert.False(RecordOpening.Check(opened, RecordCommitment.Payload(Key, [.. Fields.Skip(1)])));
        Assert.True(RecordOpening.Check([], RecordCommitment.Payload(Key, [])));
    }

    [Fact]
    public void Withholds_AnyOfThem_AndStillProvesTheRest()
    {
        for (var which = 0; which < 1 << Fields.Length; which++)
        {
            var names = Fields.Where((_, at) => (which & (1 << at)) != 0).Select(field => field.Name).ToList();
            var opened = RecordOpening.Open(Key, Fields, names.Contains);

            Assert.True(RecordOpening.Check(opened, Commitment));
            Assert.Equal(names.Order(StringComparer.Ordinal), opened.OfType<OpenedField.Withheld>().Select(field => field.Name));
        }
    }

    [Fact]
    public void Refuses_AnyOtherByte()
    {
        var opened = RecordOpening.Open(Key, Fields, name => name == "organisatie");
        for (var at = 0; at < opened.Count; at++)
        {
            Assert.All(Others(opened[at]), other =>
                Assert.False(RecordOpening.Check([.. opened.Take(at), other, .. opened.Skip(at + 1)], Commitment), $"field {at}"));
        }
    }

    [Fact]
    public void Refuses_FewerFields_OneTwice_AndTheSubjects()
    {
        var opened = RecordOpening.Open(Key, Fields, _ => false);

        Assert.All(opened, field => Assert.False(RecordOpening.Check([.. opened.Where(other => other != field)], Commitment)));
        Assert.All(opened, field => Assert.False(RecordOpening.Check([.. opened, field], Commitment)));
        Assert.False(RecordOpening.Check([.. opened, new OpenedField.Withheld("extra", MerkleHash.Empty)], Commitment));
        Assert.False(RecordOpening.Check([.. opened, new OpenedField.Withheld("\ud800", MerkleHash.Empty)], Commitment));

        var subjects = RecordCommitment.SubjectFields(Pseudonyms);
        Assert.False(RecordOpening.Check(RecordOpening.Open(Key, subjects, _ => false), RecordCommitment.Subject(Key, Pseudonyms)));
    }

    [Fact]
    public void GivesAway_NoSaltOfWhatIsWithheld_AndNotTheKey()
    {
        var shown = RecordOpening.Open(Key, Fields, name => name == "doel").OfType<OpenedField.Shown>().ToList();
        var salt = FieldOpening.Prove(Key, Fields, "doel").Salt;

        Assert.Equal(2, shown.Select(field => Convert.ToHexString(field.Salt.Span)).Distinct().Count());
        Assert.All(shown, field => Assert.False(field.Salt.Span.SequenceEqual(salt.Span) || field.Salt.Span.SequenceEqual(Key)));
        Assert.Throws<ArgumentException>(() => RecordOpening.Open(Key.AsSpan(1), Fields, _ => false));
    }

    private static IEnumerable<OpenedField> Others(OpenedField field) => field switch
    {
        OpenedField.Shown shown =>
        [
            .. Mangling.EachByte(shown.Field.Value.ToArray()).Where(value => !shown.Field.Value.Span.SequenceEqual(value))
                .Select(value => shown with { Field = new(shown.Name, value) }),
            .. Mangling.EachByte(shown.Salt.ToArray()).Where(salt => !shown.Salt.Span.SequenceEqual(salt)).Select(salt => shown with { Salt = salt }),
            .. Mangling.EachByte(shown.Name).Where(name => name.Length > 0).Select(name => shown with { Field = new(name, shown.Field.Value) }),
        ],
        OpenedField.Withheld withheld => withheld.Hash.ToArray().Select((_, at) =>
        {
            var hash = withheld.Hash.ToArray();
            hash[at] ^= 0x40;
            return withheld with { Hash = Digest.From(hash) };
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}

using System.Text;
using Bekend.Connector.Asking;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Tests.Asking;

public sealed class PaddedKeysTests
{
    private static readonly SubjectFields OnlyBsn = new() { Bsn = "999990019" };
    private static readonly SubjectFields Address = new() { Postcode = "1312AB", HouseNumber = "12" };

    private static readonly SubjectFields ManyNames = new()
    {
        Bsn = "999990019",
        GivenNames = "Tijl",
        Surname = "Zijthoff-Çelik-Jansen-Bakker",
        PartnerSurname = "Visser-Smit-Meijer",
        BirthDate = "1980-01-31",
        Postcode = "1312AB",
        HouseNumber = "12",
    };

    [Fact]
    public void Carries16_WhateverIsKnownOfAPerson()
    {
        Assert.Equal(16, PaddedKeys.Mix(Read(SubjectKind.Person, OnlyBsn)).Length);
        Assert.Equal(16, PaddedKeys.Mix(Read(SubjectKind.Person, ManyNames)).Length);
        using var blinding = PaddedKeys.Create(Read(SubjectKind.Person, OnlyBsn)).Blinding;
        Assert.Equal(16, blinding.Count);
    }

    [Fact]
    public void Carries8_ForAnAddress() => Assert.Equal(8, PaddedKeys.Mix(Read(SubjectKind.Address, Address)).Length);

    [Fact]
    public void HoldsEveryRealKeyOnce_AmongFakesOf32Bytes()
    {
        var subject = Read(SubjectKind.Address, Address);

        var mixed = PaddedKeys.Mix(subject);

        var texts = mixed.Select(item => Encoding.UTF8.GetString(item.Input)).ToArray();
        foreach (var key in subject.Keys)
        {
            var at = Assert.Single(Enumerable.Range(0, mixed.Length), i => texts[i] == Encoding.UTF8.GetString(key.ToOprfInput()));
            Assert.Equal(key.Kind, mixed[at].Kind);
        }

        var fakes = mixed.Where(item => !Encoding.UTF8.GetString(item.Input).StartsWith("bekend:1:", StringComparison.Ordinal)).ToArray();
        Assert.Equal(8 - subject.Keys.Count, fakes.Length);
        Assert.All(fakes, fake => Assert.Equal(32, fake.Input.Length));
        Assert.Equal(fakes.Length, fakes.Select(fake => Convert.ToHexString(fake.Input)).Distinct().Count());
    }

    [Fact]
    public void KeepsTheStrongest_WhenThereAreTooMany()
    {
        var subject = Read(SubjectKind.Person, ManyNames);
        Assert.True(subject.Keys.Count > 16);

        var sent = PaddedKeys.Mix(subject).Select(item => Encoding.UTF8.GetString(item.Input)).Order(StringComparer.Ordinal);

        Assert.Equal(subject.Keys.Take(16).Select(key => Encoding.UTF8.GetString(key.ToOprfInput())).Order(StringComparer.Ordinal), sent);
    }

    [Fact]
    public void GivesFakesEveryKindOfTheSubject_AndNoOther()
    {
        var subject = Read(SubjectKind.Person, OnlyBsn);
        var kinds = Enumerable.Range(0, 60).SelectMany(_ => PaddedKeys.Mix(subject)).Select(item => item.Kind).ToHashSet();

        Assert.Equal([.. MatchKeyKinds.ForPersons], kinds);
    }

    [Fact]
    public void PutsTheRealKeyAnywhere()
    {
        // 16 places, 400 draws: a place is missed with a chance of 16·(15/16)^400, about 10^-10.
        var subject = Read(SubjectKind.Person, OnlyBsn);
        var key = subject.Keys[0].ToOprfInput();
        var places = Enumerable.Range(0, 400).Select(_ => Array.FindIndex(PaddedKeys.Mix(subject), item => item.Input.AsSpan().SequenceEqual(key)));

        Assert.Equal(16, places.Distinct().Count());
    }

    [Fact]
    public void SendsOtherPoints_EveryTime()
    {
        var subject = Read(SubjectKind.Person, OnlyBsn);
        using var first = PaddedKeys.Create(subject).Blinding;
        using var second = PaddedKeys.Create(subject).Blinding;

        var points = new[] { first, second }.SelectMany(blinding => Connector.Gateway.Base64UrlText.EncodeAll(blinding.Elements.Span, 32));
        Assert.Equal(32, points.Distinct().Count());
    }

    private static Subject Read(SubjectKind kind, SubjectFields fields)
    {
        Assert.True(Subject.Read(kind, fields).TryGet(out var subject, out _));
        return subject;
    }
}

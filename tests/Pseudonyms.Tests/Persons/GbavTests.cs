using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.Tests.Persons;

/// <summary>Asks every official test person in the spellings people use. The counts are those of the file.</summary>
public sealed class GbavTests
{
    // How a Dutch typist writes the letters of the file that are no a–z with a mark.
    private static readonly Dictionary<char, string> Typist =
        "ÆAE ÐD ØO ßss æae ðd øo þth đd ĦH ħh ıi ĸk ŀl ŁL łl ŊN ŋn ŒOE œoe ŦT ŧt ÀA ÁA ÃA ÅA ÇC ÈE ÉE ËE ÏI ÑN ÒO ÓO ÕO ÖO ÙU ÚU ÛU ÜU ÝY àa áa âa ãa äa åa çc èe ée êe ëe ìi íi îi ïi ñn òo óo ôo õo öo ùu úu ûu üu ýy ÿy āa ăa ąa ĆC ćc ĈC ĉc ĊC ċc čc ĎD ĒE ēe ĔE ĕe ėe ęe ĝg ĞG ğg ĠG ġg ĢG ĤH ĥh ĨI ĩi ĪI īi įi ĵj ĶK ķk ĹL ĺl ĻL ļl ĽL ľl ŃN ńn ŅN ņn ŇN ňn ōo őo ŔR ŕr ŖR ŗr ŘR řr ŚS śs ŜS ŝs ŞS şs ŠS šs ŢT ţt ŤT ťt ŨU ũu ūu ŬU ŭu ůu ŰU űu ŲU ųu ŴW ŵw ŶY ŷy ŹZ źz ŻZ żz ŽZ žz"
            .Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    [Fact]
    public void Reads_WholeFile()
    {
        Assert.Equal(687, GbavPersons.All.Count);
        Assert.Equal(2156 - 687, GbavPersons.All.Sum(person => person.History.Count));
        Assert.Equal(685, GbavPersons.All.Count(person => person.Fields.Bsn is not null));
    }

    [Fact]
    public void GivesK1_EveryPersonWithBsn()
    {
        var persons = GbavPersons.All.Where(person => person.Fields.Bsn is not null).ToList();

        Assert.All(persons, person =>
            Assert.Contains(new MatchKey(MatchKeyKind.K1, person.Fields.Bsn!), GbavSubjects.Register(person)));
    }

    [Fact]
    public void GivesK2AndK4_EveryPersonWithNamesAndFullDate()
    {
        Assert.Equal(664, GbavSubjects.Named.Count);
        Assert.All(GbavSubjects.Named, person =>
        {
            var kinds = GbavSubjects.Register(person).Select(key => key.Kind).ToHashSet();
            Assert.Contains(MatchKeyKind.K2, kinds);
            Assert.Contains(MatchKeyKind.K4, kinds);
        });
    }

    [Fact]
    public void GivesNoNameKey_UnknownNameOrDate()
    {
        var persons = GbavPersons.All.Except(GbavSubjects.Named).Where(person => person.Fields.Bsn is not null).ToList();

        Assert.NotEmpty(persons);
        Assert.All(persons, person =>
        {
            var read = Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(person.Fields with { PartnerSurname = null }));
            Assert.DoesNotContain(PersonKeys.ForRegistering(read.Person), key => key.Kind is MatchKeyKind.K2 or MatchKeyKind.K4);
        });
    }

    [Fact]
    public void Finds_AsRegistered() =>
        FindsAll(GbavSubjects.Named, 664, person => (person.Fields.Prefix, person.Fields.Surname!));

    [Fact]
    public void Finds_PrefixTypedInSurname() =>
        FindsAll(
            GbavSubjects.Named.Where(person => person.Fields.Prefix is not null),
            150,
            person => (null, $"{person.Fields.Prefix} {person.Fields.Surname}"));

    [Fact]
    public void Finds_PrefixTypedAfterComma() =>
        FindsAll(
            GbavSubjects.Named.Where(person => person.Fields.Prefix is not null and not "vún"),
            149,
            person => (null, $"{person.Fields.Surname}, {person.Fields.Prefix}"));

    [Fact]
    public void Finds_DiacriticsDropped() =>
        FindsAll(
            GbavSubjects.Named,
            664,
            person => (Plain(person.Fields.Prefix), Plain(person.Fields.Surname)!),
            person => Plain(person.Fields.GivenNames));

    [Fact]
    public void Finds_AllUpperCase() =>
        FindsAll(
            GbavSubjects.Named,
            664,
            person => (null, $"{person.Fields.Prefix} {person.Fields.Surname}".ToUpperInvariant()),
            person => person.Fields.GivenNames!.ToUpperInvariant());

    [Fact]
    public void Finds_PartnerName() =>
        FindsAll(Married, 222, person => (person.Fields.PartnerPrefix, person.Fields.PartnerSurname!));

    [Fact]
    public void Finds_OwnNameThenPartnerName() =>
        FindsAll(Married, 222, person => (person.Fields.Prefix,
            $"{person.Fields.Surname}-{person.Fields.PartnerPrefix} {person.Fields.PartnerSurname}"));

    [Fact]
    public void Finds_PartnerNameThenOwnName() =>
        FindsAll(Married, 222, person => (null,
            $"{person.Fields.PartnerPrefix} {person.Fields.PartnerSurname}-{person.Fields.Prefix} {person.Fields.Surname}"));

    [Fact]
    public void Finds_FormerNamesAndPartners()
    {
        var former = GbavSubjects.Named.SelectMany(person => person.History, (person, row) => (person, row)).ToList();
        var names = former.Where(f => GbavSubjects.IsKnown(f.row.Surname)).Select(f => (f.person, f.row.Prefix, f.row.Surname))
            .Concat(former.Where(f => GbavSubjects.IsKnown(f.row.PartnerSurname)).Select(f => (f.person, Prefix: f.row.PartnerPrefix, Surname: f.row.PartnerSurname)))
            .ToList();

        Assert.Equal(310, names.Count);
        Assert.All(names, name =>
            Assert.NotEmpty(GbavSubjects.Ask(name.person, name.Prefix, name.Surname!).Intersect(GbavSubjects.Register(name.person))));
    }

    [Fact]
    public void Finds_EitherPartOfDoubleSurname()
    {
        var doubles = GbavSubjects.Named.Where(person => Parts(person).Length > 1).ToList();

        Assert.Equal(10, doubles.Count);
        FindsAll(doubles, 10, person => (null, Parts(person)[^1]));
        FindsAll(doubles.Where(person => !BeginsWithArticle(person)), 8, person => (null, Parts(person)[0]));
    }

    // Two persons are called Al-Something; Al alone would be a key of thousands.
    [Fact]
    public void FindsNot_ArticleOfSurname()
    {
        var persons = GbavSubjects.Named.Where(BeginsWithArticle).ToList();

        Assert.Equal(2, persons.Count);
        Assert.All(persons, person =>
            Assert.Empty(GbavSubjects.Ask(person, null, Parts(person)[0]).Intersect(GbavSubjects.Register(person))));
    }

    [Theory]
    [InlineData('’')]
    [InlineData('‘')]
    [InlineData('`')]
    [InlineData('´')]
    [InlineData('ʼ')]
    public void Finds_OtherApostrophes(char apostrophe) =>
        FindsAll(
            GbavSubjects.Named.Where(person => $"{person.Fields.Prefix} {person.Fields.Surname}".Contains('\'', StringComparison.Ordinal)),
            9,
            person => (null, $"{person.Fields.Prefix} {person.Fields.Surname}".Replace('\'', apostrophe)));

    // Six pairs in the file share surname, first given name and birth date on purpose. A seventh would be a rule that forgets letters.
    [Fact]
    public void FindsOnlyNamesakes_FullName()
    {
        var shared = GbavSubjects.Named
            .DistinctBy(person => person.Fields.Bsn)
            .SelectMany(person => GbavSubjects.Ask(person, person.Fields.Prefix, person.Fields.Surname!)
                .Where(key => key.Kind == MatchKeyKind.K4)
                .Select(key => (key, person.Fields.Surname)))
            .GroupBy(entry => entry.key, entry => entry.Surname)
            .Where(group => group.Count() > 1)
            .Select(group => group.First()!)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(["Almenkinders", "Goede", "Goulouse", "Käster", "Moes", "Streeveld"], shared);
    }

    private static IEnumerable<GbavPerson> Married =>
        GbavSubjects.Named.Where(person => GbavSubjects.IsKnown(person.Fields.PartnerSurname));

    private static bool BeginsWithArticle(GbavPerson person) =>
        Parts(person) is ["Al" or "al", _];

    private static string[] Parts(GbavPerson person) =>
        person.Fields.Surname!.Split('-', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void FindsAll(
        IEnumerable<GbavPerson> persons,
        int count,
        Func<GbavPerson, (string? Prefix, string Surname)> spell,
        Func<GbavPerson, string?>? spellGiven = null)
    {
        var all = persons.ToList();
        Assert.Equal(count, all.Count);
        Assert.All(all, person =>
        {
            var (prefix, surname) = spell(person);
            var asked = GbavSubjects.Ask(person, prefix, surname, spellGiven?.Invoke(person));
            Assert.NotEmpty(asked.Take(16).Intersect(GbavSubjects.Register(person)));
        });
    }

    private static string? Plain(string? text) =>
        text is null ? null : string.Concat(text.Select(c => Typist.GetValueOrDefault(c, c.ToString())));
}

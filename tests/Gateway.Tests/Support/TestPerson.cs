using System.Globalization;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A made-up person whom no other test knows.</summary>
internal sealed class TestPerson
{
    private static int _count = 99_990_100;

    private TestPerson(string bsn, string surname, string birthDate) => (Bsn, Surname, BirthDate) = (bsn, surname, birthDate);

    /// <summary>Passes the 11-test.</summary>
    public string Bsn { get; }

    public string Surname { get; }

    /// <summary>Another one for each person: the surnames are alike, so that keys made of their sound would be too.</summary>
    public string BirthDate { get; }

    public static TestPerson New()
    {
        while (true)
        {
            var head = Interlocked.Increment(ref _count).ToString("D8", null);
            var check = head.Select((digit, at) => (digit - '0') * (9 - at)).Sum() % 11;
            var born = new DateOnly(1984, 3, 12).AddDays(-int.Parse(head[3..], CultureInfo.InvariantCulture) % 30_000);
            if (check < 10 && born.DayOfYear > 1)
            {
                var name = string.Concat(head.Select(digit => (char)('b' + (digit - '0'))));
                return new($"{head}{check}", "Zx" + name, born.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            }
        }
    }

    public IReadOnlyList<MatchKey> Keys(bool withBsn = true, bool withName = true)
    {
        var read = Assert.IsType<SubjectResult.PersonRead>(SubjectReader.ReadPerson(new()
        {
            Bsn = withBsn ? Bsn : null,
            GivenNames = withName ? "Quirijnella" : null,
            Surname = withName ? Surname : null,
            BirthDate = withName ? BirthDate : null,
        }));
        return PersonKeys.ForAsking(read.Person);
    }

    public void AddTo(Secrets secrets)
    {
        secrets.Add(Bsn);
        secrets.Add(Surname);
        secrets.Add("Quirijnella");
        secrets.Add(BirthDate);
    }
}

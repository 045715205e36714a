using System.Globalization;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Matching.City;

/// <summary>Fills a city with households; the same for the same seed.</summary>
/// <remarks>
/// Households by size as Statistics Netherlands counts them: alone 39 %, couples 29 %, couples with children 23 %, one parent 7 %,
/// and 2 % that are no family. One birth in 65 is of twins; half of the twins that grew up live apart. One first son in fifty
/// has his father's name. One birth date in seventy is 1 January.
/// </remarks>
internal sealed class CityBuilder(int seed)
{
    private const int Today = 2026;
    private const int NumbersOnAPostcode = 18;

    private readonly Random _random = new(seed);
    private readonly List<Resident> _residents = [];
    private NameStock _names = null!;
    private int _households;
    private int _twins;

    /// <summary>Builds a city of at least so many people.</summary>
    public IReadOnlyList<Resident> Build(int count)
    {
        _names = new NameStock(_random);
        while (_residents.Count < count)
        {
            AddHousehold();
        }

        return _residents;
    }

    private void AddHousehold()
    {
        var draw = _random.Next(100);
        if (draw < 39)
        {
            Move([Adult(Today - 18 - _random.Next(70), Happens(50))]);
        }
        else if (draw < 41)
        {
            var year = Today - 19 - _random.Next(12);
            Move([.. Enumerable.Range(0, 2 + _random.Next(4)).Select(_ => Adult(year + _random.Next(6), Happens(50)))]);
        }
        else
        {
            AddFamily(hasPartner: draw < 93, hasChildren: draw >= 70);
        }
    }

    private void AddFamily(bool hasPartner, bool hasChildren)
    {
        var year = Today - 23 - _random.Next(60);
        var parent = Adult(year, isWoman: !hasPartner);
        var family = new List<Draft> { parent };
        if (hasPartner)
        {
            var partner = Adult(year - 4 + _random.Next(9), isWoman: true);
            family.Add(partner with { Partner = parent.Surname });
            family[0] = parent with { Partner = partner.Surname };
        }

        if (hasChildren)
        {
            var children = Children(parent, [.. family.Select(First)], year + 22 + _random.Next(14));
            family.AddRange(children.Where(child => child.Year > Today - 22));
            foreach (var grown in children.Where(child => child.Year <= Today - 22 && Happens(50)))
            {
                Move([grown]);
            }
        }

        Move(family);
    }

    private List<Draft> Children(Draft parent, List<string> taken, int firstYear)
    {
        var children = new List<Draft>();
        for (int year = firstYear, left = 1 + _random.Next(3); left > 0 && year <= Today; left--, year += 1 + _random.Next(4))
        {
            var date = Date(year);
            var isWoman = Happens(50);
            var isTwin = _random.Next(65) == 0;
            var twins = isTwin ? _twins++ : (int?)null;
            var isNamesake = children.Count == 0 && !isWoman && !parent.IsWoman && _random.Next(50) == 0;
            children.Add(new Draft(isNamesake ? parent.Given : _names.Given(isWoman, taken), parent.Surname, isWoman, year, date, null, twins));
            if (isTwin)
            {
                isWoman = Happens(65) ? isWoman : !isWoman;
                children.Add(new Draft(_names.Given(isWoman, taken), parent.Surname, isWoman, year, date, null, twins));
            }
        }

        return children;
    }

    private Draft Adult(int year, bool isWoman) => new(_names.Given(isWoman, []), _names.Surname(), isWoman, year, Date(year), null, null);

    private void Move(List<Draft> household)
    {
        var number = _households++;
        var district = number / (NumbersOnAPostcode * 26 * 26);
        var letters = number / NumbersOnAPostcode % (26 * 26);
        var postcode = string.Create(
            CultureInfo.InvariantCulture, $"{1300 + district}{(char)('A' + (letters / 26))}{(char)('A' + (letters % 26))}");
        var suffix = Happens(15) ? ((char)('A' + _random.Next(4))).ToString() : null;
        foreach (var person in household)
        {
            _residents.Add(new Resident(number, person.Twins, new SubjectFields
            {
                GivenNames = person.Given,
                Prefix = person.Surname.Prefix,
                Surname = person.Surname.Name,
                BirthDate = person.Date,
                Sex = person.IsWoman ? "v" : "m",
                PartnerPrefix = person.Partner?.Prefix,
                PartnerSurname = person.Partner?.Name,
                Postcode = postcode,
                HouseNumber = ((number % NumbersOnAPostcode * 2) + 1).ToString(CultureInfo.InvariantCulture),
                HouseLetter = suffix,
            }));
        }
    }

    private string Date(int year) => _random.Next(70) == 0
        ? $"{year:0000}0101"
        : string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(year, 1, 1).AddDays(_random.Next(365)):yyyyMMdd}");

    private static string First(Draft person) => person.Given.Split(' ')[0];

    private bool Happens(int percent) => _random.Next(100) < percent;

    private sealed record Draft(
        string Given, (string Name, string Prefix) Surname, bool IsWoman, int Year, string Date, (string Name, string Prefix)? Partner, int? Twins);
}

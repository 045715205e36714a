using System.Text;

namespace Bekend.Web.Tests.Agreement;

/// <summary>Names, numbers and dates as people, registers and attackers write them; the same for the same seed.</summary>
internal sealed class NastyText(int seed)
{
    private static readonly string[] Prefixes =
        ["van", "van der", "van de", "VAN DEN", "de", "'t", "’t", "‘s", "in 't", "in`t", "v.d.", "v/d", "vd", "d'", "d’", "de l'", "uijt te de", "von", "al",
         "el", "ben", "dos", "L´", "van 't", "voor in 't", "onbekend", "vàn", "Ｖａｎ", "van\u00A0der", "van\u0085der", "van\uFEFFder", "of", "a", "te"];

    private static readonly string[] Titles = ["jonkheer", "Jhr.", "barones", "GRAAF", "Ridder", "prins", "freule", "dr.", "mevr.", "Märkies", "markiezin"];

    private static readonly string[] Stems =
        ["Jansen", "Berg", "Vries", "Kuÿper", "Zijthoff", "Çelik", "Yılmaz", "Đặng", "O'Brien", "O’Neill", "Dvořák", "Straße", "Ǿrsted", "Łęcki", "Þórsson", "IJsbrand", "ĳzer", "ĲZER",
         "İnönü", "Gravesande", "Hart", "Said", "Aubigny", "Orto", "Nguyễn", "Иванов", "李", "محمد", "Al", "Los", "Berg", "Gil da Silvane", "Ŋanga", "ﬁnk",
         "𝐀lpha", "Ａｂｅ", "e\u0301\u0323rik", "a\u200Db", "x\uD800y", "\uDC00z", "Prins", "Ridder", "ĸ", "ə", "Ƶ", "ſ", "K", "Å", "№", "Ⅷ", "2e", "🏠", "Ꟍ", "ꟊ"];

    private static readonly string[] Apostrophes = ["'", "’", "‘", "`", "´", "ʼ", "ʹ", "ʻ", "′", "＇"];

    private static readonly string[] Hyphens = ["-", "‐", "‑", "‒", "–", "—", "―", "−", "﹣", "－", " - ", "--"];

    private static readonly string[] Spaces = [" ", "  ", "\t", "\u00A0", "\u0085", "\u2003", "\u3000", "\uFEFF", "\u200B", "\u180E", "\n", "\u001F", "\u2028"];

    private static readonly string[] Unknowns = ["", ".", "-", " ", "\u0085", "\uFEFF", "..", "?", "-.-"];

    private readonly Random _random = new(seed);

    /// <summary>A whole number from 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end) => _random.Next(end);

    /// <summary>Whether something happens that happens <paramref name="percent"/> times in a hundred.</summary>
    public bool Happens(int percent) => Below(100) < percent;

    /// <summary>Given names.</summary>
    public string? GivenNames() => Below(20) switch
    {
        0 => null,
        1 => Pick(Unknowns),
        2 => Pick(Titles) + Space() + Stem(),
        3 => Stem() + Pick(Hyphens) + Stem(),
        4 => Pick(["J.P.", "J", "JHM", "Th.", "IJ.", "Ng", "ı", "y", "Joh.", "j．", "Drs. Jan", "Ĳ"]),
        5 => Pick(Titles),
        6 => Pick(["李", "🏠", "1e", "."]) + Space() + Stem(),
        _ => Stem() + (Happens(40) ? Space() + Stem() : ""),
    };

    /// <summary>A prefix, often none.</summary>
    public string? Prefix() => Below(10) switch
    {
        < 5 => null,
        5 => Stem(),
        _ => Pick(Prefixes),
    };

    /// <summary>A surname: double, with a prefix or title inside, glued, with a comma, or unknown.</summary>
    public string? Surname() => Below(24) switch
    {
        0 => null,
        1 => Pick(Unknowns),
        2 => Pick(Prefixes) + Space() + Stem(),
        3 => Pick(Prefixes) + Space() + Pick(Prefixes) + Space() + Stem(),
        4 => Stem() + "," + Space() + Pick(Prefixes),
        5 => Stem() + ", " + Pick(Prefixes) + ", " + Pick(Prefixes),
        6 => Pick(Titles) + Space() + Pick(Prefixes) + Space() + Stem(),
        7 => Pick(Prefixes) + Space() + Pick(Titles) + Space() + Stem(),
        8 => Pick(["s", "t", "S", "T", "d", "D", "dell", "l", "É"]) + Pick(Apostrophes) + Stem(),
        9 => Pick(Apostrophes) + Pick(["s", "t", "S", "T", "é"]) + Pick(Hyphens) + Stem(),
        10 => Pick(Apostrophes) + Pick(["s", "t", "S", "T"]) + Stem(),
        11 => "van" + Pick(Apostrophes) + "t" + Space() + Stem(),
        12 => Pick(Prefixes),
        13 => Pick(Prefixes) + Pick(Hyphens) + Stem(),
        14 => Stem() + Pick(Hyphens) + Pick(Prefixes) + Space() + Stem(),
        15 => Stem() + Pick(Hyphens) + Stem() + Pick(Hyphens) + Stem(),
        16 => Pick(["李", "🏠", "12", "(", "Ꟍ"]) + Space() + Pick(Prefixes) + Space() + Stem(),
        17 => Stem() + Pick(Hyphens),
        18 => Garbage(),
        _ => Stem(),
    };

    /// <summary>A BSN, one in three valid.</summary>
    public string? Bsn()
    {
        var digits = string.Concat(Enumerable.Range(0, Below(12)).Select(_ => Below(10)));
        return Below(9) switch
        {
            < 3 => null,
            < 6 => ValidBsn(),
            6 => ValidBsn().Insert(3, Pick([".", Pick(Spaces), "٣", "-", "x"])),
            7 => Pick(["000000000", "00000000", "", "...", "９９９９９００１９", " 999990019 "]),
            _ => digits,
        };
    }

    /// <summary>A birth date: complete, partly unknown, impossible, or written oddly.</summary>
    public string? BirthDate()
    {
        var year = Pick(["1980", "2000", "1900", "2024", "0000", "1799", "1800", "2199", "2200", "0004"]);
        var (month, day) = (Below(14).ToString("00", null), Below(33).ToString("00", null));
        return Below(12) switch
        {
            0 => null,
            1 => year + month + day,
            2 => $"{year}-{month}-{day}",
            3 => $"{day}-{month}-{year}",
            4 => $"{Pick(Spaces)}{day}-{month}-{year}{Pick(Spaces)}",
            5 => Pick(["1980-1-2", "1/2/1980", "19800131 ", "1980013", "３１-01-1980", "19-80-0131", "01-02-80", "\uFEFF19800131", "--------", "2024-02-29", "29-02-2023"]),
            6 => $"{1940 + Below(70)}0101",
            _ => $"{1940 + Below(70)}{1 + Below(12):00}{1 + Below(28):00}",
        };
    }

    /// <summary>A postcode, mostly valid.</summary>
    public string? Postcode() => Below(8) switch
    {
        0 => null,
        1 => $"{1000 + Below(9000)}{Pick(Spaces)}{Letters(2).ToLowerInvariant()}",
        2 => Pick(["0123AB", "1312 A", "1312ABC", "1312aı", "1312ſs", "１３１２AB", "", "\u0085", "AB1312", "1312\u200BAB", "1312K\u212A"]),
        _ => $"{1000 + Below(9000)}{Letters(2)}",
    };

    /// <summary>A house number, sometimes with letter and addition behind it.</summary>
    public string? HouseNumber() => Below(8) switch
    {
        0 => null,
        1 => $"{Below(300)}{Pick(["-", " ", "/", "\u0085", ""])}{Suffix()}",
        2 => Pick(["0", "00012", "000012", "100000", "99999", "A12", "", " 12 ", "１２", "12½", "-1", "12\uD800", "\uFEFF12", "1e2", "to 12", "T/O12a", "by. 7-II", "Bij  3", "tegenover 9 ı", "bıj 3", "to 0", "to\n4\nb", "toren 1", "Postbus 12"]),
        _ => (1 + Below(2000)).ToString(null, null),
    };

    /// <summary>A letter or an addition.</summary>
    public string? Suffix() => Below(6) switch
    {
        0 => null,
        1 => Pick(["hs", "HUIS", "1 HOOG", "bis", "II", "I", "iii", "IV", "IIhoog", "hoog", "hshoog", "1ehoog", "huisHOOGhoog", "ı", "ß", "ſ", "K", "t/o", "٣", "a\u0301", "", " ", "🏠"]),
        2 => Garbage(),
        _ => Letters(1),
    };

    /// <summary>A sex, as registers and people write it.</summary>
    public string? Sex() => Below(6) switch
    {
        < 2 => null,
        2 => Pick(["M", "V", "O", "x", "Man", "VROUW", "onbekend", " v ", "\u0085m", "\uFEFFm", "", "f", "constructor", "ｍ", "vrouwe"]),
        _ => Pick(["m", "v"]),
    };

    /// <summary>A street or a town, often none.</summary>
    public string? PlaceName() => Below(5) switch
    {
        0 => Pick(["'s-Gravenhage", "1e Jan Steenstraat", "Plein '40-'45", "Postbus 12", "antwoordnummer", "Póstbus", "IJ-dijk", "Ĳdijk", "Çelikpad", "Yılmazpad", "Ǿrstedweg", "12", "", " ", "\u0085"]),
        1 => Prefixes[Below(Prefixes.Length)] + Space() + Stem(),
        2 => Garbage(),
        _ => null,
    };

    /// <summary>An id of the BAG, mostly none.</summary>
    public string? AddressId() => Below(8) switch
    {
        0 => $"0599200{Below(1_000_000_000):000000000}",
        1 => $"599200{Below(1_000_000_000):000000000}",
        2 => Pick(["0599010000208579", "059920000021967", "0599 2000 0021 9678", "０599200000219678", "", "\u0085", "05992000002196789", "x599200000219678"]),
        _ => null,
    };

    private string Stem() => Happens(10) ? Garbage() : Happens(15) ? Pick(Stems).ToUpperInvariant() : Pick(Stems);

    private string Space() => Happens(80) ? " " : Pick(Spaces);

    private string Garbage()
    {
        var text = new StringBuilder();
        for (var length = Happens(1) ? 401 : Below(6); length > 0; length--)
        {
            text.Append((char)(Happens(50) ? Below(0x250) : Below(0x10000)));
        }

        return text.ToString();
    }

    private string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + Below(26))));

    private string ValidBsn()
    {
        while (true)
        {
            var digits = Enumerable.Range(0, 9).Select(_ => Below(10)).ToArray();
            var sum = digits.Take(8).Select((digit, i) => digit * (9 - i)).Sum() - digits[8];
            if (sum % 11 == 0)
            {
                return string.Concat(digits);
            }
        }
    }

    private string Pick(string[] items) => items[Below(items.Length)];
}

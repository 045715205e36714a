using System.Globalization;

namespace Bekend.Matching.City;

/// <summary>Names to draw from, common ones as often as they are.</summary>
/// <remarks>
/// The commonest surnames have their true share of the population; the rest are made of Dutch parts, 24,000 of them. Given
/// names are drawn by Zipf's law with an offset, which gives the commonest two per cent, as Johannes had.
/// </remarks>
internal sealed class NameStock
{
    /// <summary>Inhabitants of the Netherlands when the surnames were counted.</summary>
    private const int Population = 16_360_000;

    private const double ZipfOffset = 9;

    private static readonly string[] Men =
        ("Johannes Jan Cornelis Hendrik Willem Petrus Pieter Gerrit Wilhelmus Peter Jacobus Johan Adrianus Jacob Antonius Martinus Robert Marcel Dirk "
        + "Mohamed Daan Thomas Tim Bram Lars Jeroen Mark Erik Rob Frank Martijn Dennis Sem Lucas Levi Finn Noah Luuk Milan Jesse Thijs Ruben Sander Bas "
        + "Niels Rick Kevin Stefan Michael Patrick Ronald Richard Edwin Arjan Wouter Maarten Joost Koen Stijn Teun Ahmed Mustafa Ali Ibrahim Hassan Youssef "
        + "Gijs Hugo Floris Olaf Simon Ties Theodorus Franciscus Leonardus Lambertus Albert Arie Klaas Sjoerd Wiebe Jelle Hidde Tjeerd IJsbrand Chris").Split(' ');

    private static readonly string[] Women =
        ("Maria Johanna Anna Cornelia Elisabeth Wilhelmina Catharina Hendrika Adriana Petronella Margaretha Jacoba Linda Monique Esther Sandra Petra Marieke "
        + "Ingrid Astrid Emma Julia Sophie Lotte Lisa Anouk Fleur Sanne Iris Eva Tess Zoë Mila Nora Saar Roos Femke Kim Laura Daphne Naomi Fatima Samira "
        + "Yasmina Aicha Khadija Ayşe Zeynep Elif Hatice Geertruida Hendrikje Grietje Trijntje Antje Aaltje Jantje Neeltje Ilse Wendy Mirjam Judith Karin "
        + "Nicole Yvonne Annemarie Anneke Marja Tineke Corrie Willemijn Charlotte Isabelle Olivia Amber Jasmijn Noor Evi Fenna Liv Yfke Sietske Bregje Thea").Split(' ');

    private static readonly string[] Prefixes = ["", "", "", "", "van", "van der", "de", "van den", "ten"];

    private static readonly string[] Heads =
        ("Aal Beun Bor Brak Brem Dor Drie Eem Els Fok Gaas Ger Haar Hal Heu Hof Hol IJs Kal Kamp Ket Klap Kol Kuyl Lam Loen Maar Meer Mid Nij Oor Paap Plui "
        + "Rap Reit Ruys Schaf Schie Sne Spie Steen Stui Tak Ter Uit Vaar Veld Vlas Waar Wes Wiel Wou Zand Zij Zuid").Split(' ');

    private static readonly string[] Middles = ["", "den", "el", "en", "er", "hof", "ing", "ker", "len", "man", "mer", "nen", "ringh", "sel", "ter", "ven"];

    private static readonly string[] Tails =
        ("aar beek berg bosch brugge burg dijk donk es haar horst huizen ing kamp laar loo man meijer mans rade schot sma stra sum veld voort weg winkel zaal").Split(' ');

    private readonly Random _random;
    private readonly List<(string Name, string Prefix, int UpTo)> _common = [];

    public NameStock(Random random)
    {
        _random = random;
        var upTo = 0;
        foreach (var columns in Embedded.Lines("surnames.txt").Select(line => line.Split(' ', 3)))
        {
            upTo += int.Parse(columns[1], CultureInfo.InvariantCulture);
            _common.Add((columns[0], columns.Length > 2 ? columns[2] : "", upTo));
        }
    }

    /// <summary>A surname and its prefix, or an empty prefix.</summary>
    public (string Name, string Prefix) Surname()
    {
        var bearer = _random.Next(Population);
        if (bearer < _common[^1].UpTo)
        {
            var common = _common.First(name => bearer < name.UpTo);
            return (common.Name, common.Prefix);
        }

        return (Pick(Heads) + Pick(Middles) + Pick(Tails), Pick(Prefixes));
    }

    /// <summary>A first given name, sometimes with a second.</summary>
    /// <param name="isWoman">Sex.</param>
    /// <param name="taken">First names that brothers and sisters have already.</param>
    public string Given(bool isWoman, ICollection<string> taken)
    {
        var names = isWoman ? Women : Men;
        string first;
        do
        {
            first = names[Zipf(names.Length)];
        }
        while (taken.Contains(first));

        taken.Add(first);
        return _random.Next(2) == 0 ? first : $"{first} {names[Zipf(names.Length)]}";
    }

    private int Zipf(int count)
    {
        var spread = Math.Log((count + ZipfOffset) / ZipfOffset);
        return Math.Min(count - 1, (int)((ZipfOffset * Math.Exp(_random.NextDouble() * spread)) - ZipfOffset));
    }

    private string Pick(string[] items) => items[_random.Next(items.Length)];
}

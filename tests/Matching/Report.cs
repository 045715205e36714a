using System.Globalization;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Matching;

/// <summary>Prints figures, beside their goals where they have one.</summary>
internal static class Report
{
    /// <summary>Prints the head of a part.</summary>
    public static void Title(string text) => Console.WriteLine($"\n== {text}");

    /// <summary>Prints a figure.</summary>
    public static void Line(string name, string value) => Console.WriteLine($"{name,-58} {value}");

    /// <summary>Prints a share, as a percentage.</summary>
    public static void Share(string name, int part, int whole) => Line(name, Percent(part, whole));

    /// <summary>Prints a figure that should not be below its goal.</summary>
    public static void AtLeast(string name, double value, double goal) => Goal(name, value, goal, value >= goal, ">=");

    /// <summary>Prints a figure that should not be above its goal.</summary>
    public static void AtMost(string name, double value, double goal) => Goal(name, value, goal, value <= goal, "<=");

    /// <summary>A percentage with three decimals and the numbers behind it.</summary>
    public static string Percent(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole,8:0.000} %   {part} of {whole}");

    /// <summary>The name of a class on the wire.</summary>
    public static string Name(MatchStrength strength) => strength switch
    {
        MatchStrength.Strong => "sterk",
        MatchStrength.Probable => "waarschijnlijk",
        _ => "mogelijk",
    };

    private static void Goal(string name, double value, double goal, bool reached, string sign) => Line(
        name, string.Create(CultureInfo.InvariantCulture, $"{value,8:0.00000}   goal {sign} {goal:0.####}   {(reached ? "reached" : "NOT REACHED")}"));
}

namespace Bekend.Benchmarks.Measuring;

/// <summary>Prints figures beside their goals.</summary>
internal static class Report
{
    public static void Title(string text) => Console.WriteLine($"\n== {text}");

    public static void Line(string name, string value) => Console.WriteLine($"{name,-52} {value}");

    public static void AtLeast(string name, double ratio, double goal) => Goal(name, ratio, goal, ratio >= goal, ">=");

    public static void AtMost(string name, double ratio, double goal) => Goal(name, ratio, goal, ratio <= goal, "<=");

    private static void Goal(string name, double ratio, double goal, bool reached, string sign) =>
        Line(name, FormattableString.Invariant($"{ratio,7:0.000}   goal {sign} {goal:0.00}   {(reached ? "reached" : "NOT REACHED")}"));
}

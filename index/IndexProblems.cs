using Bekend.Hosting.Errors;

namespace Bekend.Indexing;

/// <summary>Problems of the index: codes IX1200 to IX1299.</summary>
internal static class IndexProblems
{
    public static readonly Problem InvalidPseudonym = new(
        "IX1201", "ongeldig-pseudoniem", "Ongeldig pseudoniem", 400,
        "Ten minste één pseudoniem is geen geldig punt van ristretto255. Er is niets gedaan.");

    public static readonly Problem UnknownSignal = new(
        "IX1202", "onbekend-signaal", "Onbekend signaal", 404,
        "Deze organisatie heeft geen signaal met deze id.");
}

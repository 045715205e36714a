using Bekend.Hosting.Errors;

namespace Bekend.Indexing;

/// <summary>Problems of the index: codes IX1200 to IX1299; IX1201 was used once and stays free.</summary>
internal static class IndexProblems
{
    public static readonly Problem UnknownSignal = new(
        "IX1202", "onbekend-signaal", "Onbekend signaal", 404,
        "Deze organisatie heeft geen signaal met deze id.");
}

using System.Globalization;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>Makes numbers that pass the 11-test in a range that is never given out and that no test file uses.</summary>
internal static class TestBsn
{
    private const int First = 999_800_000;

    /// <param name="number">0 to 9,999; different numbers give different results.</param>
    public static string Make(int number)
    {
        // One in eleven passes, so there is always one among the next twenty.
        return Enumerable.Range(First + (number * 20), 20)
            .Select(candidate => candidate.ToString(CultureInfo.InvariantCulture))
            .First(PassesElevenTest);
    }

    private static bool PassesElevenTest(string digits)
    {
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            sum += (digits[i] - '0') * (9 - i);
        }

        return sum % 11 == 0;
    }
}

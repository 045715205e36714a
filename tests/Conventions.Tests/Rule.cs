namespace Bekend.Conventions.Tests;

/// <summary>States a rule together with all that break it.</summary>
internal static class Rule
{
    /// <param name="rule">The rule and its reason, in one sentence.</param>
    /// <param name="offenders">Places that break it.</param>
    public static void Holds(string rule, IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        if (all.Count > 0)
        {
            Assert.Fail(rule + Environment.NewLine + string.Join(Environment.NewLine, all.Select(place => "  " + place)));
        }
    }
}

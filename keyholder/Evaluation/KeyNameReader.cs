using System.Text.RegularExpressions;
using Bekend.Hosting.Http;
using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding.Evaluation;

/// <summary>Reads the name of a key from a request.</summary>
internal static partial class KeyNameReader
{
    /// <summary>More versions than any covenant will see.</summary>
    private const int MaxVersion = 1_000_000;

    public static bool IsCovenant(string name) => CovenantPattern().IsMatch(name);

    public static KeyName Read(JsonBody body)
    {
        var covenant = body.Text("sleutel", 63);
        if (covenant.Length > 0 && !IsCovenant(covenant))
        {
            body.Fail("sleutel", "Dit moet de id van een convenant zijn: kleine letters, cijfers en koppeltekens.");
        }

        var version = body.Number("versie", CovenantKeys.FirstVersion, MaxVersion);
        return new(covenant, version);
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}\z", RegexOptions.NonBacktracking)]
    private static partial Regex CovenantPattern();
}

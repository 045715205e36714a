using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Bekend.Testing;

/// <summary>Runs properties on the same random cases every time: what fails was changed, not met by chance.</summary>
/// <remarks>
/// <c>PROPERTY_SEED=random</c> takes other cases each run, <c>PROPERTY_SEED=&lt;number&gt;</c> those of one seed. A failure names its seed.
/// </remarks>
internal static class PropertySample
{
    private const ulong Fixed = 20261122;

    private static ulong Seed => Environment.GetEnvironmentVariable("PROPERTY_SEED") switch
    {
        null or "" => Fixed,
        "random" => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))),
        var number => ulong.Parse(number, CultureInfo.InvariantCulture),
    };

    /// <summary>Throws unless the property holds of every case.</summary>
    /// <param name="cases">How many, at least 1.</param>
    /// <param name="endSize">How large the last cases are, in FsCheck's terms.</param>
    public static void Holds(this Property property, int cases = 100, int endSize = 100) => property.Check(
        Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(endSize).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))));
}

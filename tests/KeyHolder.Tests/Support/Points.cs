using Bekend.Pseudonyms.Voprf;

namespace Bekend.KeyHolding.Tests.Support;

/// <summary>Points as a blinding client sends them.</summary>
internal static class Points
{
    public static byte[][] Random(int count) => [.. Enumerable.Range(0, count).Select(_ => GroupElement.Random())];
}

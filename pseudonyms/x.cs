namespace Bekend.Pseudonyms;
internal static class X { public static int Y => 1; }

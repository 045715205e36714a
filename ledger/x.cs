namespace Bekend.Ledger;
internal static class X { public static int Y => 1; }

namespace Bekend.Gateway.Identity;

/// <summary>Authorization policies by name; each demands a role of the same name.</summary>
internal static class Policies
{
    /// <summary>A privacy officer; which covenants is <see cref="Caller.Guards"/>.</summary>
    public const string Fg = "fg";

    /// <summary>Whoever manages this installation.</summary>
    public const string Beheerder = "beheerder";
}

namespace Bekend.Gateway.Identity;

/// <summary>Authorization policies by name; each demands a role of the same name, or one of two.</summary>
internal static class Policies
{
    /// <summary>A privacy officer; which covenants is <see cref="Caller.Guards"/>.</summary>
    public const string Fg = "fg";

    /// <summary>Either of the two; what of it concerns them is asked again.</summary>
    public const string FgOrBeheerder = "fg-of-beheerder";

    /// <summary>Whoever manages this installation.</summary>
    public const string Beheerder = "beheerder";
}

namespace Bekend.Gateway.Tests.Support;

/// <summary>The made-up organisations of the example covenants.</summary>
internal static class Oins
{
    public const string CorporationA = "00000099000000001000";
    public const string CorporationB = "00000099000000002000";
    public const string CareA = "00000099000000003000";
    public const string CareB = "00000099000000004000";
    public const string Municipality = "00000099000000005000";
    public const string Police = "00000099000000006000";
    public const string Prosecution = "00000099000000007000";
    public const string Tax = "00000099000000008000";
    public const string Outsider = "00000099000000009000";
}

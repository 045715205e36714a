namespace Bekend.Connector.Gateway;

/// <summary>The words of the wire that the connector switches on.</summary>
internal static class Wire
{
    public const string Person = "persoon";
    public const string Address = "adres";
    public const string AwaitingApproval = "wacht-op-goedkeuring";
    public const string Added = "toegevoegd";
    public const string Changed = "gewijzigd";
    public const string Unchanged = "ongewijzigd";
    public const string Refused = "geweigerd";
    public const string Withdrawn = "ingetrokken";
    public const string Registrar = "registreerder";
}

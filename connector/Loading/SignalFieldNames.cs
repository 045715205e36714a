namespace Bekend.Connector.Loading;

/// <summary>Names of the columns that describe a signal rather than its subject.</summary>
internal static class SignalFieldNames
{
    public const string Reference = "kenmerk";
    public const string Kind = "signaalsoort";
    public const string Contact = "contactpunt";
    public const string ValidUntil = "geldigTot";

    public static IReadOnlyList<string> All { get; } = [Reference, Kind, Contact, ValidUntil];
}

namespace Bekend.Gateway.Accounts;

/// <summary>Claims that an account has besides its own fields.</summary>
internal static class AccountClaim
{
    /// <summary>A role; as in a token.</summary>
    public const string Role = "rol";

    /// <summary>Id of a covenant whose disclosures a privacy officer guards.</summary>
    public const string Guards = "toezicht";
}

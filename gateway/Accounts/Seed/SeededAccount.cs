namespace Bekend.Gateway.Accounts.Seed;

/// <summary>An account as the seed file has it.</summary>
/// <param name="Totp">The secret, decoded.</param>
internal sealed record SeededAccount(
    string UserName,
    string Name,
    string Organisation,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Guards,
    string Password,
    byte[] Totp)
{
    /// <summary>Holds a password: belongs in no log.</summary>
    public override string ToString() => nameof(SeededAccount);
}

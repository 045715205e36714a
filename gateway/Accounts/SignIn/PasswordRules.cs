using Microsoft.AspNetCore.Identity;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>What a password must be: long, and not the first thing somebody tries. No rules about digits or capitals.</summary>
/// <remarks>Source: NIST SP 800-63B-4, section 3.1.1; BIO, 9.4.3.</remarks>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int LeastLength = 12;
    public const int MostLength = 256;

    /// <summary>Fewer different characters is a pattern, not a password.</summary>
    private const int LeastDifferent = 5;

    private static readonly string[] Obvious =
    [
        "wachtwoord", "password", "welkom", "welcome", "qwerty", "azerty", "123456", "abcdef", "bekend", "geheim", "letmein", "admin",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        Fault(user.UserName ?? string.Empty, password ?? string.Empty) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = fault })
            : IdentityResult.Success);

    /// <returns>What is wrong, without the password; null when nothing is.</returns>
    public static string? Fault(string userName, string password)
    {
        if (password.Length is < LeastLength or > MostLength)
        {
            return $"must have {LeastLength} to {MostLength} characters";
        }

        if (password.ToUpperInvariant().Distinct().Count() < LeastDifferent)
        {
            return $"must have at least {LeastDifferent} different characters";
        }

        if (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            return "must not contain the user name";
        }

        return IsObvious(password) ? "must not be an obvious one" : null;
    }

    /// <summary>Whether little is left once the obvious words, and what people put around them, are taken away.</summary>
    private static bool IsObvious(string password)
    {
        var rest = Obvious.Aggregate(
            password, (text, word) => text.Replace(word, string.Empty, StringComparison.OrdinalIgnoreCase));
        return rest.Length < password.Length && rest.Count(char.IsLetter) < LeastDifferent;
    }
}

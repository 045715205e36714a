namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>Why somebody is on the sign-in page, besides wanting to sign in. Values of <see cref="SignInPath.Notice"/>.</summary>
internal static class SignInNotice
{
    /// <summary>A session was there and is over: idle, too long, or ended.</summary>
    public const string Ended = "beeindigd";

    /// <summary>Signed out just now.</summary>
    public const string SignedOut = "afgemeld";

    /// <summary>The form, or what came before the code, was too old.</summary>
    public const string TooOld = "verlopen";
}

namespace Bekend.Gateway.Accounts.Sessions;

/// <summary>A cookie for this host alone, sent over TLS alone, out of reach of scripts and of other sites' requests.</summary>
/// <remarks>
/// <para>Always <c>Secure</c>, whatever the request says: TLS may end at a proxy. Browsers take loopback as secure.</para>
/// <para>Source: RFC 6265bis, section 4.1.3 (the prefix <c>__Host-</c> demands Secure, Path=/ and no Domain).</para>
/// </remarks>
internal sealed class HostCookie : CookieBuilder
{
    public HostCookie(string name)
    {
        Name = name;
        Path = "/";
        HttpOnly = true;
        IsEssential = true;
        SameSite = SameSiteMode.Strict;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}

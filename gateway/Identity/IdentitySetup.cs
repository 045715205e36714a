using Bekend.Gateway.Identity.Issuer;
using Bekend.Hosting.Startup;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Identity;

/// <summary>Authentication: a bearer token of one issuer, or a person's session, becomes a <see cref="Caller"/>.</summary>
/// <remarks>Source: RFC 9068 (at+jwt), NL GOV OAuth profile 1.1 (PS256, ES256).</remarks>
internal static class IdentitySetup
{
    /// <summary>Room for clocks that differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddCheckedOptions<IdentityOptions>("Identity");
        services.AddSingleton<IValidateOptions<IdentityOptions>, IdentityOptionsValidator>();
        services.AddSingleton<IssuerKey>();
        services.AddReadAtStart<ClientRegistry>();
        services.AddSingleton<AssertionValidator>();
        services.AddSingleton<TokenFactory>();
        services.AddAuthentication(Schemes.Either)
            .AddPolicyScheme(Schemes.Either, null, either => either.ForwardDefaultSelector = Schemes.Select)
            .AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<IdentityOptions>, IServiceProvider>(Configure);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(null)
            .SetDefaultPolicy(Demand(_ => true))
            .AddPolicy(Policies.Fg, Demand(caller => caller.Has(Policies.Fg)))
            .AddPolicy(Policies.Beheerder, Demand(caller => caller.Has(Policies.Beheerder)))
            .AddPolicy(Policies.FgOrBeheerder, Demand(caller => caller.Has(Policies.Fg) || caller.Has(Policies.Beheerder)));
    }

    private static AuthorizationPolicy Demand(Predicate<Caller> may) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireAssertion(context => Caller.From(context.User) is { } caller && may(caller))
        .Build();

    private static void Configure(JwtBearerOptions bearer, IOptions<IdentityOptions> options, IServiceProvider services)
    {
        var identity = options.Value;
        var clock = services.GetRequiredService<TimeProvider>();
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.RequireHttpsMetadata = !new Uri(identity.Issuer).IsLoopback;
        bearer.TokenValidationParameters = new()
        {
            ValidIssuer = identity.Issuer,
            ValidAudience = identity.Audience,
            ValidTypes = ["at+jwt"],
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until, clock),
            NameClaimType = "sub",
            RoleClaimType = "rol",
        };
        if (identity.Embedded)
        {
            bearer.TokenValidationParameters.IssuerSigningKey = services.GetRequiredService<IssuerKey>().PublicKey;
        }
        else
        {
            bearer.Authority = identity.Issuer;
        }
    }

    /// <summary>By this service's clock, as everything else; a token without an end is none.</summary>
    private static bool IsNow(DateTime? from, DateTime? until, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } start || now >= start - Skew);
    }
}

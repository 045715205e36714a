using Bekend.Gateway.Identity.Issuer;
using Bekend.Hosting.Startup;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Bekend.Gateway.Identity;

/// <summary>Authentication: a bearer token of one issuer becomes a <see cref="Caller"/>.</summary>
/// <remarks>Source: RFC 9068 (at+jwt), NL GOV OAuth profile 1.1 (PS256, ES256).</remarks>
internal static class IdentitySetup
{
    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddCheckedOptions<IdentityOptions>("Identity");
        services.AddSingleton<IValidateOptions<IdentityOptions>, IdentityOptionsValidator>();
        services.AddSingleton<IssuerKey>();
        services.AddSingleton<ClientRegistry>();
        services.AddSingleton<AssertionValidator>();
        services.AddSingleton<TokenFactory>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<IdentityOptions>, IServiceProvider>(Configure);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(null)
            .SetDefaultPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder()
                .RequireAuthenticatedUser()
                .RequireAssertion(context => Caller.From(context.User) is not null)
                .Build());
    }

    private static void Configure(JwtBearerOptions bearer, IOptions<IdentityOptions> options, IServiceProvider services)
    {
        var identity = options.Value;
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
            ClockSkew = TimeSpan.FromSeconds(30),
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
}

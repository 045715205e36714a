using System.Text.Json;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Profiles;

/// <summary>Reads and checks a profile file, listing every fault at once.</summary>
internal static class ProfileReader
{
    private const long MaxLength = 64 * 1024;
    private const int OinLength = 20;

    /// <summary>Reads the profile at <paramref name="path"/>.</summary>
    /// <returns>The profile, or exit code 2 with every fault; never a value from the file.</returns>
    public static Outcome<ClientProfile> Read(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists || info.Length > MaxLength)
            {
                return Failure.Input("The client profile cannot be read", $"`{path}` does not exist or is not a profile.");
            }

            var document = JsonSerializer.Deserialize(File.ReadAllBytes(path), ProfileJson.Default.ProfileDocument);
            return document is null ? Malformed(path) : Check(document, path, PrivateFile.IsReadableByOthers(path));
        }
        catch (JsonException)
        {
            return Malformed(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input("The client profile cannot be read", $"`{path}` cannot be opened by this account.");
        }
    }

    private static Outcome<ClientProfile> Check(ProfileDocument document, string path, bool readableByOthers)
    {
        var faults = new List<string>();
        var name = Required(document.Naam, "naam", faults);
        var organisation = Required(document.Organisatie, "organisatie", faults);
        if (organisation.Length > 0 && (organisation.Length != OinLength || !organisation.All(char.IsAsciiDigit)))
        {
            faults.Add("organisatie: an OIN has 20 digits");
        }

        var clientId = Required(document.ClientId, "clientId", faults);
        var token = Address(document.TokenEndpoint, "tokenEndpoint", faults);
        var gateway = Address(document.Gateway, "gateway", faults);
        var signing = document.PrivateKey?.ToSigningCredentials();
        if (signing is null)
        {
            faults.Add("privateKey: not a private EC key on P-256 in JWK form");
        }

        if (token is null || gateway is null || signing is null || faults.Count > 0)
        {
            return Failure.Input("The client profile is not usable", $"Found in `{path}`:") with { Faults = faults };
        }

        return new ClientProfile
        {
            Name = name,
            Organisation = organisation,
            ClientId = clientId,
            Signing = signing,
            TokenEndpoint = token,
            Gateway = gateway,
            Roles = document.Rollen ?? [],
            ReadableByOthers = readableByOthers,
        };
    }

    private static string Required(string? value, string field, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            faults.Add($"{field}: missing");
        }

        return value?.Trim() ?? "";
    }

    private static Uri? Address(string? value, string field, List<string> faults)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
        {
            faults.Add($"{field}: not an address");
            return null;
        }

        if (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            return address;
        }

        faults.Add($"{field}: https is required (http only to this machine itself)");
        return null;
    }

    private static Failure Malformed(string path) =>
        Failure.Input("The client profile is not usable", $"`{path}` is not a JSON object as the protocol describes it.");
}

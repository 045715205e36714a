using System.Collections.Frozen;
using System.Text.Json;
using Bekend.Hosting.Startup;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Organisations;

/// <summary>Names and contact points of organisations, read once at start.</summary>
/// <remarks>
/// <code>
/// {"organisaties":[{"oin":"…","naam":"…","contactpunten":[{"id":"team-a","naam":"…","telefoon":"…","email":"…",
///   "kantooruren":{"dagen":[1,2,3,4,5],"van":"08:30","tot":"17:00"},"dienstnummer":"…"}]}]}
/// </code>
/// </remarks>
internal sealed class OrganisationDirectory
{
    private readonly FrozenDictionary<string, Organisation> _organisations;

    /// <exception cref="StartupFaultsException">The file is wrong.</exception>
    public OrganisationDirectory(IOptions<OrganisationOptions> options)
    {
        var file = options.Value.File;
        _organisations = (file.Length == 0 ? [] : Read(file))
            .ToFrozenDictionary(organisation => organisation.Oin, StringComparer.Ordinal);
    }

    /// <summary>An organisation's name.</summary>
    /// <returns>Null when it is not in the file.</returns>
    public string? NameOf(string oin) => _organisations.GetValueOrDefault(oin)?.Naam;

    /// <summary>Where an organisation wants its notices sent.</summary>
    /// <returns>Null when it asks for them.</returns>
    public WebHook? HookOf(string oin) => _organisations.GetValueOrDefault(oin)?.Webhook;

    /// <summary>The contact point a signal names; the organisation's general one when it names none that exists.</summary>
    /// <returns>The organisation's name and the contact point; null when nothing is known.</returns>
    public (string Organisation, ContactPoint Point)? Find(string oin, string contactPoint)
    {
        if (_organisations.GetValueOrDefault(oin) is not { Contactpunten.Count: > 0 } organisation)
        {
            return null;
        }

        var point = organisation.Contactpunten.FirstOrDefault(point => point.Id == contactPoint) ?? organisation.Contactpunten[0];
        return (organisation.Naam, point);
    }

    private static List<Organisation> Read(string file)
    {
        try
        {
            var content = JsonSerializer.Deserialize(File.ReadAllBytes(file), GatewayJson.Default.OrganisationFile);
            var organisations = content?.Organisaties ?? [];
            var faults = OrganisationFileCheck.Faults(file, organisations);
            return faults.Count == 0 ? organisations : throw new StartupFaultsException(faults);
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new StartupFaultsException($"`Organisations:File` cannot be read: `{file}`");
        }
    }
}

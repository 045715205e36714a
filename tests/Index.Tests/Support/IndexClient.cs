using System.Buffers.Text;
using System.Text.Json;
using Bekend.Hosting.Tests.Support;

namespace Bekend.Indexing.Tests.Support;

/// <summary>What the gateway asks of an index.</summary>
internal static class IndexClient
{
    public const string Organisation = "00000099000000000001";
    public const string Covenant = "overlast-voorbeeldstad";

    public static Task<RunningService> StartAsync(string folder, TimeProvider? clock = null) =>
        RunningService.StartAsync(IndexProgram.Service, folder, clock ?? new ManualClock());

    /// <summary>Looks up under a named version of the covenant's key.</summary>
    public static Task<Answer> LookUpUnderAsync(this RunningService service, int? version, params byte[][] pseudonyms) =>
        service.PostAsync(
            "/v1/opzoekingen", JsonSerializer.Serialize(new { convenant = Covenant, sleutelversie = version, pseudoniemen = Pairs(pseudonyms) }));

    public static Task<Answer> LookUpAsync(this RunningService service, string covenant, params byte[][] pseudonyms) =>
        service.PostAsync("/v1/opzoekingen", JsonSerializer.Serialize(new { convenant = covenant, pseudoniemen = Pairs(pseudonyms) }));

    public static Task<Answer> RegisterAsync(this RunningService service, params object[] signals) =>
        service.PostAsync("/v1/registraties", JsonSerializer.Serialize(new { signalen = signals }));

    public static object Signal(string reference, byte[][] pseudonyms, string organisation = Organisation, int? version = null) => new
    {
        id = Guid.CreateVersion7(),
        organisatie = organisation,
        convenant = Covenant,
        kenmerk = reference,
        categorie = "zorg",
        soort = "persoon",
        signaalsoort = "woonoverlast",
        contactpunt = "team-a",
        sleutelversie = version,
        geldigTot = "2027-06-30T00:00:00.0000000Z",
        pseudoniemen = Pairs(pseudonyms),
    };

    /// <summary>Matches without the fillers.</summary>
    public static int HitCount(this Answer answer) =>
        answer.Json["treffers"]!.AsArray().Count(hit => !((string)hit!["organisatie"]!).StartsWith('-'));

    private static IEnumerable<object> Pairs(byte[][] pseudonyms) =>
        pseudonyms.Select(pseudonym => new { soort = "K1", pseudoniem = Base64Url.EncodeToString(pseudonym) });
}

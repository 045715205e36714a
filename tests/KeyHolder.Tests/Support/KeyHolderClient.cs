using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using Bekend.Hosting.Tests.Support;

namespace Bekend.KeyHolding.Tests.Support;

/// <summary>What the gateway asks of a key holder.</summary>
internal static class KeyHolderClient
{
    public const string Organisation = "00000099000000000001";
    public const string Covenant = "overlast-voorbeeldstad";

    public static Task<RunningService> StartAsync(string folder, TimeProvider? clock = null, long elementsPerDay = 200_000) =>
        RunningService.StartAsync(KeyHolderProgram.Service, folder, clock, $"--Budgets:ElementsPerDay={elementsPerDay}");

    public static Task<Answer> EvaluateAsync(
        this RunningService service, IEnumerable<byte[]> elements, string organisation = Organisation, string covenant = Covenant) =>
        service.PostAsync("/v1/evaluaties", JsonSerializer.Serialize(new
        {
            sleutel = covenant,
            versie = 1,
            organisatie = organisation,
            elementen = elements.Select(element => Base64Url.EncodeToString(element)),
        }));

    public static async Task<byte[]> PublicKeyAsync(this RunningService service, string covenant = Covenant)
    {
        var answer = await service.PostAsync("/v1/sleutels", JsonSerializer.Serialize(new { sleutel = covenant, versie = 1 }));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(1, (int)answer.Json["versie"]!);
        return Decode((string)answer.Json["publiekeSleutel"]!);
    }

    public static byte[] Elements(this Answer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return [.. answer.Json["geevalueerd"]!.AsArray().SelectMany(element => Decode((string)element!))];
    }

    public static byte[] Proof(this Answer answer) => Decode((string)answer.Json["bewijs"]!);

    private static byte[] Decode(string text) => Base64Url.DecodeFromChars(text);
}

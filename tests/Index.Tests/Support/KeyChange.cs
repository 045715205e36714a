using System.Buffers.Text;
using System.Text.Json;
using Bekend.Hosting.Tests.Support;
using Bekend.Pseudonyms.Keys;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Tests.Support;

/// <summary>One change of a covenant's key, as key holder and gateway hand it over.</summary>
internal sealed class KeyChange : IDisposable
{
    private readonly int _from;
    private readonly EvaluationKey _old;
    private readonly EvaluationKey _next;

    public KeyChange()
        : this(1, EvaluationKey.Generate())
    {
    }

    private KeyChange(int from, EvaluationKey old)
    {
        (_from, _old, _next) = (from, old, old.MakeNext());
        Factor = RotationFactor.Between(_old, _next);
    }

    public RotationFactor Factor { get; }

    /// <summary>The change after this one.</summary>
    public KeyChange Following() => new(_from + 1, EvaluationKey.Import(_next.Export()));

    /// <summary>Pseudonyms of the same subjects under the next version.</summary>
    public byte[][] Move(params IEnumerable<byte[]> pseudonyms) => [.. pseudonyms.Select(pseudonym =>
    {
        var moved = new byte[pseudonym.Length];
        Assert.True(Factor.TryApply(pseudonym, moved));
        return moved;
    })];

    /// <summary>Seals the factor to the index whose folder this is.</summary>
    public byte[] Seal(string folder, string covenant = IndexClient.Covenant) => RotationBoxKey.Seal(
        Base64Url.DecodeFromChars(File.ReadAllText(Path.Combine(folder, "rotation-key.pub"))), new(covenant, _from, _from + 1), Factor);

    public string Request(byte[] box, string covenant = IndexClient.Covenant) => JsonSerializer.Serialize(new
    {
        convenant = covenant,
        van = _from,
        naar = _from + 1,
        sleutelVan = Base64Url.EncodeToString(_old.PublicKey.Span),
        sleutelNaar = Base64Url.EncodeToString(_next.PublicKey.Span),
        doos = Base64Url.EncodeToString(box),
    });

    public Task<Answer> BeginAsync(RunningService service, byte[] box, string covenant = IndexClient.Covenant) =>
        service.PostAsync("/v1/sleutelwissels", Request(box, covenant));

    public Task<Answer> ProgressAsync(RunningService service) => service.PostAsync("/v1/sleutelwissels/voortgang", Named());

    public Task<Answer> EndAsync(RunningService service) => service.PostAsync("/v1/sleutelwissels/afsluiting", Named());

    public string Named() => JsonSerializer.Serialize(new { convenant = IndexClient.Covenant, van = _from, naar = _from + 1 });

    public void Dispose()
    {
        Factor.Dispose();
        _old.Dispose();
        _next.Dispose();
    }
}

using System.Buffers.Text;
using System.Text;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Web.Tests.Agreement;

/// <summary>What a page blinds, our key holder evaluates; the page gets the connector's pseudonyms, or refuses.</summary>
[Collection(WebCollection.Name)]
public sealed class VoprfAgreementTests
{
    private static readonly string[] Inputs =
        [.. Enumerable.Range(0, 16).Select(i => $"bekend:1:K2:naam{i}|n|198001{i + 10}")];

    [Fact]
    public async Task GivesSamePseudonyms()
    {
        using var key = EvaluationKey.Generate();
        await using var page = new BlindingPage();
        var evaluation = Evaluate(key, await page.BlindAsync(Inputs));

        Assert.Equal(Expected(key), await page.UnblindAsync(key.PublicKey.ToArray(), evaluation));
    }

    [Fact]
    public async Task GivesSamePseudonyms_OneElementAndMany()
    {
        using var key = EvaluationKey.Generate();
        await using var page = new BlindingPage();
        foreach (var count in (int[])[1, 8, 300])
        {
            string[] inputs = [.. Enumerable.Range(0, count).Select(i => $"bekend:1:A0:1312AB|{i + 1}")];
            var evaluation = Evaluate(key, await page.BlindAsync(inputs));

            Assert.Equal(count, (await page.UnblindAsync(key.PublicKey.ToArray(), evaluation))?.Length);
        }
    }

    [Fact]
    public async Task Refuses_WrongProof_EveryByte()
    {
        using var key = EvaluationKey.Generate();
        await using var page = new BlindingPage();
        var evaluation = Evaluate(key, await page.BlindAsync(Inputs));
        for (var i = 0; i < EvaluationProof.Size; i++)
        {
            var proof = evaluation.Proof.ToArray();
            proof[i] ^= 0x10;

            Assert.Null(await page.UnblindAsync(key.PublicKey.ToArray(), evaluation with { Proof = proof }));
        }

        Assert.NotNull(await page.UnblindAsync(key.PublicKey.ToArray(), evaluation));
    }

    [Fact]
    public async Task Refuses_AnotherKey()
    {
        using var published = EvaluationKey.Generate();
        using var used = EvaluationKey.Generate();
        await using var page = new BlindingPage();
        var evaluation = Evaluate(used, await page.BlindAsync(Inputs));

        Assert.Null(await page.UnblindAsync(published.PublicKey.ToArray(), evaluation));
        Assert.NotNull(await page.UnblindAsync(used.PublicKey.ToArray(), evaluation));
    }

    [Fact]
    public async Task Refuses_ProofOfAnotherBatch()
    {
        using var key = EvaluationKey.Generate();
        await using var page = new BlindingPage();
        var first = Evaluate(key, await page.BlindAsync(Inputs));
        var second = Evaluate(key, await page.BlindAsync(Inputs));

        Assert.Null(await page.UnblindAsync(key.PublicKey.ToArray(), second with { Proof = first.Proof }));
        Assert.NotNull(await page.UnblindAsync(key.PublicKey.ToArray(), second));
    }

    private static Evaluation Evaluate(EvaluationKey key, string[] elements)
    {
        Assert.True(key.TryEvaluate(elements.SelectMany(element => Base64Url.DecodeFromChars(element)).ToArray(), out var evaluation));
        return evaluation;
    }

    /// <summary>What the connector gets for the same inputs.</summary>
    private static string[] Expected(EvaluationKey key)
    {
        using var blinding = Blinding.Create([.. Inputs.Select(Encoding.UTF8.GetBytes)]);
        Assert.True(key.TryEvaluate(blinding.Elements.Span, out var evaluation));
        Assert.True(blinding.TryUnblind(key.PublicKey.Span, evaluation.Elements, evaluation.Proof, out var pseudonyms));
        return BlindingPage.Encode(pseudonyms);
    }
}

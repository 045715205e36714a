using System.Text.RegularExpressions;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.KeyHolding.KeyRing;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.KeyHolding.Evaluation;

/// <summary>Blinded points to evaluate.</summary>
/// <param name="Key">Under which key.</param>
/// <param name="Organisation">OIN of the organisation whose budget pays.</param>
/// <param name="Elements">1 to 1024 valid points of 32 bytes, concatenated.</param>
internal sealed partial record EvaluationRequest(KeyName Key, string Organisation, byte[] Elements)
{
    private const int MaxElements = 1024;
    private const int MaxBytes = 64 * 1024;

    public int Count => Elements.Length / GroupElement.Size;

    public static bool IsOin(string organisation) => OinPattern().IsMatch(organisation);

    /// <summary>Reads the request; all faults at once.</summary>
    public static Task<(EvaluationRequest? Value, Problem? Problem)> ReadAsync(HttpRequest request) =>
        JsonBody.ReadAsync(request, MaxBytes, Read);

    private static EvaluationRequest Read(JsonBody body)
    {
        var key = KeyNameReader.Read(body);
        var organisation = body.Text("organisatie", 20);
        if (organisation.Length > 0 && !IsOin(organisation))
        {
            body.Fail("organisatie", "Dit moet een OIN van 20 cijfers zijn.");
        }

        return new(key, organisation, ReadElements(body));
    }

    // Here and not at evaluation: every wrong element is named, and a request that is refused costs no budget.
    private static byte[] ReadElements(JsonBody body)
    {
        var elements = body.Blocks("elementen", 1, MaxElements, GroupElement.Size);
        for (var at = 0; at < elements.Length; at += GroupElement.Size)
        {
            if (!GroupElement.IsValid(elements.AsSpan(at, GroupElement.Size)))
            {
                body.Fail($"elementen[{at / GroupElement.Size}]", "Dit is geen geldig punt van ristretto255.");
            }
        }

        return elements;
    }

    [GeneratedRegex(@"\A[0-9]{20}\z", RegexOptions.NonBacktracking)]
    private static partial Regex OinPattern();
}

using Bekend.Hosting.Errors;
using Bekend.Policies.Publishing;

namespace Bekend.Gateway.Covenants;

/// <summary>Says what is wrong with a version: in English to whoever starts the gateway, in Dutch to whoever publishes.</summary>
internal static class CovenantFaults
{
    /// <param name="name">Of the file.</param>
    public static IEnumerable<string> InEnglish(string name, CovenantVerdict verdict) => verdict.Signatures switch
    {
        null => verdict.Faults,
        { Fault: SignatureFault.NoNote } => [.. verdict.Faults, $"{name}: its signatures are not a signed note; sign it with `bekend covenant sign`"],
        { Fault: SignatureFault.OtherText } => [.. verdict.Faults, $"{name}: the signatures are under another text; sign this one"],
        { Fault: SignatureFault.FalseSignature } => [.. verdict.Faults, $"{name}: a signature is false"],
        { Fault: SignatureFault.TooFew, By: var by } =>
            [.. verdict.Faults, $"{name}: signed by {by.Count} of the people in `Covenants:Signers`; {CovenantSigners.Needed} are needed"],
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The same as faults of a request. What is wrong inside a file is said as `bekend covenant check` says it.</summary>
    public static IReadOnlyList<Fault> OfRequest(CovenantVerdict verdict)
    {
        List<Fault> faults = [.. verdict.Faults.Select(fault => new Fault("bestand", fault))];
        var signatures = verdict.Signatures switch
        {
            null => null,
            { Fault: SignatureFault.NoNote } => "Dit is geen ondertekende verklaring (signed note).",
            { Fault: SignatureFault.OtherText } => "De handtekeningen staan onder een andere tekst, een andere versie of een ander convenant.",
            { Fault: SignatureFault.FalseSignature } => "Een van de handtekeningen klopt niet.",
            { Fault: SignatureFault.TooFew, By: var by } =>
                $"Er zijn handtekeningen nodig van {CovenantSigners.Needed} verschillende personen die mogen tekenen; hier zijn er {by.Count} van.",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
        if (signatures is not null)
        {
            faults.Add(new("ondertekening", signatures));
        }

        return faults;
    }
}

using Bekend.Gateway.Rotation;

namespace Bekend.Gateway.Signals;

/// <summary>Checks under which version of the covenant's key a line's pseudonyms are.</summary>
/// <remarks>INVARIANT: a line that does not say so while two versions hold is refused: taken for the wrong one, its subject would never be found.</remarks>
internal sealed class SignalKeyVersions(KeyVersions versions)
{
    /// <returns>For each line the same line with its version, or why it is refused.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Nobody knows which versions hold.</exception>
    public async Task<IReadOnlyList<(SignalLine? Line, SignalLineResult? Refused)>> CheckAsync(
        IReadOnlyList<(SignalLine? Line, SignalLineResult? Refused)> lines, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, CovenantVersions>(StringComparer.Ordinal);
        foreach (var covenant in lines.Select(item => item.Line?.Covenant.Id.Value).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            known[covenant] = await versions.OfAsync(covenant, cancellationToken);
        }

        return [.. lines.Select(item => item.Line is { } line ? Check(line, known[line.Covenant.Id.Value]) : item)];
    }

    private static (SignalLine? Line, SignalLineResult? Refused) Check(SignalLine line, CovenantVersions versions) =>
        versions.Resolve(line.KeyVersion) is { } version
            ? (line with { KeyVersion = version }, null)
            : (null, SignalLineResult.Refused(line.Reference, line.KeyVersion is null
                ? "sleutelversie: Van dit convenant gelden nu twee versies van de sleutel. Noem de versie waarmee de pseudoniemen zijn gemaakt."
                : "sleutelversie: Deze versie van de sleutel geldt niet. Laat de sleutels opnieuw evalueren."));
}

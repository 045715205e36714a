namespace Bekend.Policies.Covenants;

/// <summary>Names one covenant, in URLs, logs and key labels.</summary>
/// <param name="Value">1 to 63 characters: a–z, 0–9 and hyphen, not starting with a hyphen. Use <see cref="TryParse"/> on input.</param>
public readonly record struct CovenantId(string Value)
{
    /// <summary>Reads an id from input.</summary>
    /// <param name="text">Any text, or null.</param>
    /// <param name="id">The id, or default when the text is not one.</param>
    /// <returns>False when the text does not match <c>^[a-z0-9][a-z0-9-]{0,62}$</c>.</returns>
    public static bool TryParse(string? text, out CovenantId id)
    {
        var valid = Name.IsValid(text);
        id = valid ? new CovenantId(text!) : default;
        return valid;
    }

    /// <summary>The id as written in the file.</summary>
    public override string ToString() => Value ?? string.Empty;
}

namespace Bekend.Policies.Covenants;

/// <summary>Organisatie-identificatienummer: the number of one organisation in the Dutch register of organisations.</summary>
/// <param name="Value">20 digits. Use <see cref="TryParse"/> on input.</param>
public readonly record struct Oin(string Value)
{
    /// <summary>Digits in an OIN.</summary>
    public const int Length = 20;

    /// <summary>Reads an OIN from input.</summary>
    /// <param name="text">Any text, or null.</param>
    /// <param name="oin">The OIN, or default when the text is not one.</param>
    /// <returns>False when the text is not exactly 20 ASCII digits.</returns>
    public static bool TryParse(string? text, out Oin oin)
    {
        var valid = text is { Length: Length } && text.All(char.IsAsciiDigit);
        oin = valid ? new Oin(text!) : default;
        return valid;
    }

    /// <summary>The 20 digits.</summary>
    public override string ToString() => Value ?? string.Empty;
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Bekend.Pseudonyms.Addresses;

/// <summary>A house number, 1 to 99999.</summary>
public sealed record HouseNumber
{
    private const int MaximumDigits = 5;

    private HouseNumber(int value) => Value = value;

    /// <summary>1 to 99999.</summary>
    public int Value { get; }

    /// <summary>The number in digits, without zeros on the left.</summary>
    public string Digits => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a house number without letter or addition.</summary>
    /// <param name="text">One to five digits; zeros on the left and white space around it are ignored.</param>
    /// <param name="value">The number, or null.</param>
    /// <param name="fault">Why it was refused, without the input; or null.</param>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out HouseNumber? value, [NotNullWhen(false)] out string? fault)
    {
        var typed = (text ?? "").Trim();
        var number = typed.Length is >= 1 and <= MaximumDigits && typed.All(char.IsAsciiDigit)
            ? int.Parse(typed, CultureInfo.InvariantCulture)
            : 0;
        value = number > 0 ? new HouseNumber(number) : null;
        fault = number > 0 ? null : "must be a number from 1 to 99999";
        return number > 0;
    }

    /// <summary>Never the number: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(HouseNumber);
}

using System.Diagnostics.CodeAnalysis;

namespace Bekend.Pseudonyms.Persons;

/// <summary>A citizen service number (burgerservicenummer): nine digits that pass the 11-test.</summary>
/// <remarks>
/// Source: Besluit burgerservicenummer; the test weighs the digits 9, 8, 7, 6, 5, 4, 3, 2 and −1, and the sum is a multiple
/// of 11. Nine zeros pass the sum but are no number.
/// </remarks>
public sealed record Bsn
{
    private const int Digits = 9;

    private Bsn(string value) => Value = value;

    /// <summary>Nine digits, left-padded with zeros.</summary>
    public string Value { get; }

    /// <summary>Reads a BSN; spaces and dots between the digits are ignored.</summary>
    /// <param name="text">Eight or nine digits; eight are padded with a zero on the left.</param>
    /// <param name="value">The number, or null.</param>
    /// <param name="fault">Why it was refused, without the input; or null.</param>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out Bsn? value, [NotNullWhen(false)] out string? fault)
    {
        value = null;
        var digits = (text ?? "").Where(c => c != '.' && !char.IsWhiteSpace(c)).ToArray();
        fault = digits switch
        {
            _ when !digits.All(char.IsAsciiDigit) => "must consist of digits",
            { Length: not (Digits or Digits - 1) } => "must have eight or nine digits",
            _ when !PassesElevenTest(digits) => "fails the 11-test",
            _ => null,
        };
        if (fault is not null)
        {
            return false;
        }

        value = new Bsn(new string(digits).PadLeft(Digits, '0'));
        return true;
    }

    /// <summary>Never the number: it must not reach a log or an exception.</summary>
    public override string ToString() => nameof(Bsn);

    private static bool PassesElevenTest(char[] digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var weight = digits.Length - i;
            sum += (weight == 1 ? -1 : weight) * (digits[i] - '0');
        }

        return sum % 11 == 0 && digits.Any(digit => digit != '0');
    }
}

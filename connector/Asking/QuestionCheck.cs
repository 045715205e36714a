using System.Globalization;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Connector.Asking;

/// <summary>Holds a question against its subject before anything is sent.</summary>
internal static class QuestionCheck
{
    private const int AgeOfMajority = 18;

    /// <summary>Finds an identity in a field that would leave the organisation, and an age that cannot be right.</summary>
    /// <returns>Null when the question may be asked; otherwise exit code 2 with every fault.</returns>
    public static Failure? Check(Question question, Subject subject, DateTimeOffset now)
    {
        var faults = new List<string>();
        foreach (var (option, text) in new[] { ("--case", question.Case), ("--note", question.Note), ("--employee", question.Employee) })
        {
            if (HoldsBsn(text, subject))
            {
                faults.Add($"{option}: holds the subject's bsn, which must not leave the organisation");
            }
        }

        if (ContradictsAge(question.Adult, subject, now))
        {
            faults.Add("--adult: contradicts the birth date");
        }

        return faults.Count == 0 ? null : Failure.Input("The question cannot be asked like this", "Nothing was sent.") with { Faults = faults };
    }

    private static bool HoldsBsn(string? text, Subject subject)
    {
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        return subject.Keys.Any(key => key.Kind is MatchKeyKind.K1 && digits.Contains(key.Value.TrimStart('0'), StringComparison.Ordinal));
    }

    /// <remarks>A day either way is left out, since the clock's day may not be the day in the Netherlands.</remarks>
    private static bool ContradictsAge(bool? adult, Subject subject, DateTimeOffset now)
    {
        if (adult is null
            || !DateOnly.TryParseExact(subject.BirthDate?.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            || born.Year > DateOnly.MaxValue.Year - AgeOfMajority)
        {
            return false;
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var ofAge = born.AddYears(AgeOfMajority);
        return adult.Value ? today.AddDays(1) < ofAge : today > ofAge.AddDays(1);
    }
}

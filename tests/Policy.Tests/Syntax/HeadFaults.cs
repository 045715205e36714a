namespace Bekend.Policies.Tests.Syntax;

/// <summary>Faults in the top of the file: a piece of the sample, what replaces it, and every diagnostic that must follow.</summary>
internal static class HeadFaults
{
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        {
            "convenant: voorbeeld",
            "convenant: Voor Beeld",
            [
                "1:12: `Voor Beeld` is not a covenant id: use 1 to 63 of a-z, 0-9 and hyphen"]
        },
        {
            "convenant: voorbeeld",
            "convenat: voorbeeld",
            [
                "1:1: missing key `convenant`",
                "1:1: unknown key `convenat`; did you mean `convenant`?"]
        },
        {
            "versie: 1.0.0",
            "versie: 1.0",
            [
                "2:9: `1.0` is not a semantic version such as 1.2.0"]
        },
        {
            "versie: 1.0.0",
            "versie: 01.0.0",
            [
                "2:9: `01.0.0` is not a semantic version such as 1.2.0"]
        },
        {
            "titel: Voorbeeld\n",
            "titel:\n",
            [
                "3:7: expected text, but found nothing"]
        },
        {
            "titel: Voorbeeld\n",
            "titel: [a]\n",
            [
                "3:8: expected text, but found a list"]
        },
        {
            "titel: Voorbeeld\n",
            "titel: \"  \"\n",
            [
                "3:8: expected text, but found only white space"]
        },
        {
            "van: 2026-01-01, tot: 2026-12-31",
            "van: 2026-01-01, tot: 2025-12-31",
            [
                "5:32: the covenant ends on 2025-12-31, before it begins on 2026-01-01"]
        },
        {
            "van: 2026-01-01, tot: 2026-12-31",
            "van: 2026-02-30, tot: 31-12-2026",
            [
                "5:15: expected a date such as 2026-01-31, but found `2026-02-30`",
                "5:32: expected a date such as 2026-01-31, but found `31-12-2026`"]
        },
        {
            "van: 2026-01-01, tot: 2026-12-31",
            "van: 2026-01-01",
            [
                "5:9: missing key `tot`"]
        },
        {
            "fg-advies: 2025-11-03",
            "fg-advis: 2025-11-03",
            [
                "6:38: unknown key `fg-advis`; did you mean `fg-advies`?"]
        },
    };
}

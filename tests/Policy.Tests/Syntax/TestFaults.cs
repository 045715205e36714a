namespace Bekend.Policies.Tests.Syntax;

/// <summary>Faults in the tests inside a covenant: a piece of the sample, what replaces it, and every diagnostic that must follow.</summary>
internal static class TestFaults
{
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        {
            "ja: R2}",
            "ja: R3}",
            [
                "25:10: rule `R2` has no test (`ja: R2`)",
                "34:153: unknown rule `R3`; did you mean `R1`?"]
        },
        {
            "ja: R2}",
            "ja: R1}",
            [
                "25:10: rule `R2` has no test (`ja: R2`)"]
        },
        {
            "ja: R2}",
            "ja: R2, nee: doel}",
            [
                "34:5: a test has either `ja` or `nee`"]
        },
        {
            ", ja: R2}",
            "}",
            [
                "25:10: rule `R2` has no test (`ja: R2`)",
                "34:5: a test has either `ja` or `nee`"]
        },
        {
            "nee: V1",
            "nee: V2",
            [
                "27:10: forbid `V1` has no test (`nee: V1`)"]
        },
        {
            "nee: V1",
            "nee: zaken",
            [
                "27:10: forbid `V1` has no test (`nee: V1`)",
                "35:153: unknown clause or forbid `zaken`"]
        },
        {
            "naam: twee",
            "naam: een",
            [
                "34:12: duplicate test name `een`; first on line 33"]
        },
        {
            "naam: twee, vraag: {wie: politie/wijkagent",
            "naam: twee, vraag: {wie: politie",
            [
                "34:31: a question is asked in a role: expected `party/role`, but found `politie`"]
        },
        {
            "tijd: \"2026-03-03T22:00\"",
            "tijd: \"2026-03-29T02:30\"",
            [
                "34:100: `2026-03-29T02:30` does not exist on Dutch clocks"]
        },
        {
            "tijd: \"2026-03-03T22:00\"",
            "tijd: \"3 maart\"",
            [
                "34:100: expected a time such as 2026-03-03T10:00, but found `3 maart`"]
        },
        {
            ", tijd: \"2026-03-03T22:00\"",
            "",
            [
                "34:25: missing key `tijd`"]
        },
        {
            "- {naam: twee, vraag: {wie",
            "- {naam: twee, vrag: {wie",
            [
                "25:10: rule `R2` has no test (`ja: R2`)",
                "34:5: missing key `vraag`",
                "34:18: unknown key `vrag`; did you mean `vraag`?"]
        },
        {
            "tests:\n",
            "tests: {}\ntesten:\n",
            [
                "24:10: rule `R1` has no test (`ja: R1`)",
                "25:10: rule `R2` has no test (`ja: R2`)",
                "27:10: forbid `V1` has no test (`nee: V1`)",
                "28:10: forbid `V2` has no test (`nee: V2`)",
                "32:8: expected a list, but found a mapping",
                "33:1: unknown key `testen`; did you mean `tests`?"]
        },
    };
}

namespace Bekend.Policies.Tests.Syntax;

/// <summary>Faults in rules and forbids: a piece of the sample, what replaces it, and every diagnostic that must follow.</summary>
internal static class RuleFaults
{
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        {
            "id: R1, artikel: \"5.1\", wie",
            "id: R1, wie",
            [
                "24:5: missing key `artikel`"]
        },
        {
            "id: R2",
            "id: R1",
            [
                "25:10: duplicate id `R1`; first on line 24",
                "34:153: unknown rule `R2`; did you mean `R1`?"]
        },
        {
            "id: R2",
            "id: V1",
            [
                "25:10: rule `V1` has no test (`ja: V1`)",
                "27:10: duplicate id `V1`; first on line 25",
                "34:153: unknown rule `R2`; did you mean `R1`?"]
        },
        {
            "id: R1, artikel",
            "id: zaak, artikel",
            [
                "24:10: `zaak` is the name of a clause and cannot be an id",
                "24:10: rule `zaak` has no test (`ja: zaak`)",
                "33:154: unknown rule `R1`; did you mean `R2`?"]
        },
        {
            "id: R1, artikel",
            "id: R 1, artikel",
            [
                "24:10: `R 1` is not an id: use 1 to 32 letters, digits, points and hyphens",
                "24:10: rule `R 1` has no test (`ja: R 1`)",
                "33:154: unknown rule `R1`; did you mean `R 1`?"]
        },
        {
            "als: {wie: gemeente, doel",
            "als: {wie: zorg, doel",
            [
                "28:41: party `zorg` has no roles (`rollen`) and cannot ask"]
        },
        {
            "wie: gemeente/regisseur, bij: [politie, zorg]",
            "wie: gemeente/regiseur, bij: [politie, zorgg]",
            [
                "24:35: unknown role of party `gemeente`: `regiseur`; did you mean `regisseur`?",
                "24:69: unknown party `zorgg`; did you mean `zorg`?"]
        },
        {
            "wie: gemeente/regisseur, bij: [politie, zorg]",
            "wie: gemeente/regisseur/x, bij: [politie, politie]",
            [
                "24:35: expected `party` or `party/role`, but found `gemeente/regisseur/x`",
                "24:72: `politie` is named twice"]
        },
        {
            "doel: triage, grondslag: taak, mits",
            "doel: triagge, grondslag: taken, mits",
            [
                "24:83: unknown purpose `triagge`; did you mean `triage`?",
                "24:103: unknown legal basis `taken`"]
        },
        {
            "doel: triage, grondslag: taak, mits",
            "doel: triage, grondslag: wpg, mits",
            [
                "24:102: rule `R1` uses legal basis `wpg`, which is only for `politie`"]
        },
        {
            "tijd: kantoor",
            "tijd: kantor",
            [
                "24:141: unknown time window `kantor`; did you mean `kantoor`?"]
        },
        {
            "zaak: \"Z-[0-9]{4}\"",
            "zaak: \"Z-([0-9]\"",
            [
                "24:121: `Z-([0-9]` is not a regular expression for a case id: at most 200 characters, no lookaround, no backreference, no option, no counted group, counts up to 64"]
        },
        {
            "zaak: \"Z-[0-9]{4}\"",
            "zaak: ja",
            [
                "24:121: expected `true` or a regular expression, but found `ja`"]
        },
        {
            "zaak: \"Z-[0-9]{4}\"",
            "zaakk: true",
            [
                "24:115: unknown key `zaakk`; did you mean `zaak`?"]
        },
        {
            "soort: [persoon]}, ziet: domein",
            "soort: [person]}, ziet: domijn",
            [
                "24:158: unknown kind of subject `person`; did you mean `persoon`?",
                "24:174: unknown level `domijn`; did you mean `domein`?"]
        },
        {
            "vier-ogen: 2, meerderjarig: true, weging: true}, ziet",
            "vier-ogen: 1, meerderjarig: ja, weging: \"true\"}, ziet",
            [
                "25:126: expected a whole number from 2 to 9, but found `1`",
                "25:143: expected `true` or `false`, but found `ja`",
                "25:155: expected `true` or `false`, but found `true`"]
        },
        {
            "bijzonder: {categorie: gezondheid, grond: AVG 9.2.c}",
            "bijzonder: {categorie: gezondheid}",
            [
                "25:197: `gezondheid` data need a ground (`grond`)"]
        },
        {
            "bijzonder: {categorie: gezondheid, grond: AVG 9.2.c}",
            "bijzonder: {categorie: gezonheid, grond: AVG 9.2.c}",
            [
                "25:209: unknown category `gezonheid`; did you mean `gezondheid`?"]
        },
        {
            "als: {eigen-organisatie: true}",
            "als: {}",
            [
                "27:35: forbid `V1` has no condition and would forbid everything"]
        },
        {
            "als: {eigen-organisatie: true}",
            "als: {eigen-organizatie: true}",
            [
                "27:36: unknown key `eigen-organizatie`; did you mean `eigen-organisatie`?"]
        },
        {
            ", omdat: Eigen systeem",
            "",
            [
                "27:5: missing key `omdat`"]
        },
    };
}

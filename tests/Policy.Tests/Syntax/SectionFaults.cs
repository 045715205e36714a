namespace Bekend.Policies.Tests.Syntax;

/// <summary>Faults in parties, bases, purposes, windows, signals, quotas and retention: a piece of the sample, what replaces it, and every diagnostic that must follow.</summary>
internal static class SectionFaults
{
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        {
            "stad: \"00000099000000005000\"",
            "stad: \"0000009900000000500\"",
            [
                "8:28: `0000009900000000500` is not an OIN: 20 digits"]
        },
        {
            "stad: \"00000099000000005000\"",
            "Stad: \"00000099000000005000\"",
            [
                "8:22: `Stad` is not a name: use 1 to 63 of a-z, 0-9 and hyphen"]
        },
        {
            "[eenheid, \"00000099000000006000\"]",
            "[eenheid, \"00000099000000005000\"]",
            [
                "9:30: OIN `00000099000000005000` is already in party `gemeente`"]
        },
        {
            "leden: [ggz]",
            "leden: [eenheid]",
            [
                "10:18: member `eenheid` is already in party `politie`"]
        },
        {
            "leden: [ggz]",
            "leden: []",
            [
                "10:17: an empty list; leave the key out or name at least one"]
        },
        {
            "zorg: {leden: [ggz]}",
            "zorg: {rollen: [arts]}",
            [
                "10:9: party `zorg` has no members (`leden`)"]
        },
        {
            "zorg: {leden: [ggz]}",
            "zorg: ggz",
            [
                "10:9: expected a mapping, but found `ggz`",
                "21:72: unknown party `zorg`",
                "24:70: unknown party `zorg`"]
        },
        {
            "leden: [ggz]",
            "leden: [123]",
            [
                "10:18: `123` is not an OIN: 20 digits"]
        },
        {
            "leden: [ggz]",
            "leden: [G G Z]",
            [
                "10:18: `G G Z` is not a name: use 1 to 63 of a-z, 0-9 and hyphen"]
        },
        {
            "rollen: [regisseur, consulent]",
            "rollen: [regisseur, consulent, regisseur]",
            [
                "8:3: party `gemeente` names role `regisseur` twice"]
        },
        {
            "taak: {avg: 6.1.e, wet: Gemeentewet 172}",
            "taak: {avg9: 9.2.a, besluit: b}",
            [
                "12:3: legal basis `taak` has no article (`avg`, `wpg`, `wjsg`, `wgs`, `awr` or `wet`)"]
        },
        {
            "partijen: [politie], besluit",
            "partijen: [polite], besluit",
            [
                "13:31: unknown party `polite`; did you mean `politie`?",
                "25:103: rule `R2` uses legal basis `wpg`, which is only for `polite`"]
        },
        {
            "partijen: [politie], besluit",
            "partijen: [zorg], besluit",
            [
                "25:103: rule `R2` uses legal basis `wpg`, which is only for `zorg`"]
        },
        {
            "artikel: \"3.1\", tekst: Nagaan wie betrokken is, verwerking: \"rvv:1\"",
            "tekst: Nagaan wie betrokken is",
            [
                "15:11: purpose `triage` has no article (`artikel`)",
                "15:11: purpose `triage` has no processing activity (`verwerking`)"]
        },
        {
            "trappen: [hit, domein, contactpersoon]",
            "trappen: [hit, domain, contactpersoon]",
            [
                "17:16: unknown level `domain`; did you mean `domein`?",
                "24:175: rule `R1` gives level `domein`, which is not among `trappen`"]
        },
        {
            "trappen: [hit, domein, contactpersoon]",
            "trappen: [domein, hit, contactpersoon]",
            [
                "17:19: level `hit` must come before `domein`"]
        },
        {
            "trappen: [hit, domein, contactpersoon]",
            "trappen: [hit, domein]",
            [
                "25:170: rule `R2` gives level `contactpersoon`, which is not among `trappen`"]
        },
        {
            "trappen: [hit, domein, contactpersoon]",
            "trappen: [hit, hit, domein, contactpersoon]",
            [
                "17:16: `hit` is named twice"]
        },
        {
            "dagen: [1, 2, 3, 4, 5]",
            "dagen: [0, 8]",
            [
                "19:21: expected a whole number from 1 to 7, but found `0`",
                "19:24: expected a whole number from 1 to 7, but found `8`"]
        },
        {
            "van: \"08:00\", tot: \"18:00\"",
            "van: \"18:00\", tot: \"08:00\"",
            [
                "19:3: time window `kantoor` must close after it opens; for a night, write two windows"]
        },
        {
            "van: \"08:00\", tot: \"18:00\"",
            "van: \"24:00\", tot: \"24:01\"",
            [
                "19:42: expected a time such as 08:30, but found `24:00`",
                "19:56: expected a time such as 08:30, but found `24:01`"]
        },
        {
            "van: \"08:00\", tot: \"18:00\"",
            "van: \"8:00\", tot: \"18:60\"",
            [
                "19:42: expected a time such as 08:30, but found `8:00`",
                "19:55: expected a time such as 08:30, but found `18:60`"]
        },
        {
            "soort: [persoon, adres], door: [politie, zorg], bewaren: P2Y",
            "soort: [persoon, adress], door: [politi, zorg], bewaren: P0D",
            [
                "21:48: unknown kind of subject `adress`; did you mean `adres`?",
                "21:64: unknown party `politi`; did you mean `politie`?",
                "21:88: expected a period longer than zero, but found `P0D`"]
        },
        {
            "soort: adres, door: politie, bewaren: P1Y",
            "soort: [], door: politie, bewaren: 1 jaar",
            [
                "22:40: an empty list; leave the key out or name at least one",
                "22:68: expected a period such as P30D or PT24H, but found `1 jaar`"]
        },
        {
            "per: medewerker, max: 25, venster: P1D",
            "per: medewerkers, max: 0, venster: PT0S",
            [
                "29:15: unknown quota scope `medewerkers`; did you mean `medewerker`?",
                "29:33: expected a whole number from 1 to 1000000, but found `0`",
                "29:45: expected a period longer than zero, but found `PT0S`"]
        },
        {
            "bewaren: {vraag: P0D, antwoord: PT24H, zaakkoppeling: P1Y, logboek: P5Y}\n",
            "",
            [
                "1:1: missing key `bewaren`"]
        },
        {
            "vraag: P0D, antwoord: PT24H, zaakkoppeling: P1Y, logboek: P5Y",
            "vraag: P0D, antwoord: 24H, zaakkoppeling: P1Y, logboek: P0D",
            [
                "30:33: expected a period such as P30D or PT24H, but found `24H`",
                "30:67: expected a period longer than zero, but found `P0D`"]
        },
        {
            "logboek: P5Y",
            "logbook: P5Y",
            [
                "30:10: missing key `logboek`",
                "30:60: unknown key `logbook`; did you mean `logboek`?"]
        },
        {
            "zorg: {leden: [ggz]}",
            "Zorg!: {leden: [ggz]}",
            [
                "10:3: `Zorg!` is not a name: use 1 to 63 of a-z, 0-9 and hyphen",
                "21:72: unknown party `zorg`; did you mean `Zorg!`?",
                "24:70: unknown party `zorg`; did you mean `Zorg!`?"]
        },
    };
}

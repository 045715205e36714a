namespace Bekend.Connector.Commands;

/// <summary>What the help says after the options.</summary>
internal static class HelpTexts
{
    private static readonly string[] Root =
    [
        "Examples:",
        "  bekend covenants --client clients/corporatie-a.json",
        "  bekend ask --client clients/corporatie-a.json --covenant overlast-voorbeeldstad --purpose triage \\",
        "      --basis huurrecht --case Z-2026-0012 --to zorg --adult yes --employee m-4711 --subject person.json",
        "  bekend signals load signals.csv --client clients/zorg-a.json --covenant overlast-voorbeeldstad --kind zorgmijding",
        "  bekend receipt verify answer.receipt --vkey-file log.vkey",
        "  bekend covenant check covenants/*.yaml",
        "",
        "Exit codes:",
        "  0  done; \"not known\" is an answer too     5  quota or budget used up",
        "  1  unexpected                              6  service unavailable",
        "  2  wrong usage or input                    7  a proof, key or receipt does not verify",
        "  3  refused by the covenant                 8  some rows or references were refused",
        "  4  not authenticated                       9  still waiting for a colleague's approval",
        "  10  a covenant's tests fail or miss a change",
        "  11  questions are decided otherwise",
        "  12  not known to those who answered; somebody did not",
        "  130  interrupted",
        "",
        "Environment:",
        "  BEKEND_STATE     folder for pinned keys and the local secret (default ~/.local/state/bekend)",
        "  BEKEND_EMPLOYEE  default for --employee",
        "  NO_COLOR         no colours when set",
    ];

    private static readonly string[] Ask =
    [
        "The subject is one JSON object; leave out what you do not know:",
        "  {\"bsn\":\"…\",\"voornamen\":\"…\",\"voorvoegsel\":\"…\",\"geslachtsnaam\":\"…\",\"geboortedatum\":\"yyyy-mm-dd\",",
        "   \"geslacht\":\"m|v\",\"postcode\":\"…\",\"huisnummer\":\"…\",\"huisletter\":\"…\",\"toevoeging\":\"…\"}",
        "",
        "Examples:",
        "  bekend ask --client corporatie-a.json --covenant overlast-voorbeeldstad --purpose triage --basis huurrecht \\",
        "      --case Z-2026-0012 --to zorg --adult yes --employee m-4711              (prompts for the subject)",
        "  my-system export --person 12 | bekend ask … --subject - --json --receipt Z-2026-0012.receipt",
        "  bekend ask … --address --subject address.json",
    ];

    private static readonly string[] Load =
    [
        "Columns are named after the fields: bsn, voornamen, voorvoegsel, geslachtsnaam, geboortedatum, geslacht,",
        "partnervoorvoegsel, partnernaam, postcode, huisnummer, huisletter, toevoeging; of addresses also straat,",
        "woonplaats, nummeraanduiding; and kenmerk, signaalsoort, contactpunt, geldigTot.",
        "Without kenmerk the reference is derived from the subject with a local secret.",
        "",
        "Examples:",
        "  bekend signals load signals.csv --client zorg-a.json --covenant overlast-voorbeeldstad --dry-run --kind zorgmijding",
        "  bekend signals load export.csv --client corporatie-a.json --covenant overlast-voorbeeldstad --address \\",
        "      --kind woonoverlast --contact team-a --valid-until 2027-06-30 --map postcode=PC huisnummer=Nr",
        "  bekend signals load open-cases.csv --client zorg-a.json --covenant overlast-voorbeeldstad --kind zorgmijding --withdraw-missing",
        "  export-signals | bekend signals load - --format ndjson --results signals.results.ndjson --client zorg-a.json \\",
        "      --covenant overlast-voorbeeldstad --kind zorgmijding",
    ];

    private static readonly string[] Extend =
    [
        "The covenant says for how long at most, counted from today. An earlier end than a signal has is refused: load it again instead.",
        "",
        "Examples:",
        "  bekend signals extend --client zorg-a.json --covenant overlast-voorbeeldstad --reference D-17 --valid-until 2027-06-30",
    ];

    private static readonly string[] Withdraw =
    [
        "Examples:",
        "  bekend signals withdraw --client zorg-a.json --covenant overlast-voorbeeldstad --reference D-17 D-18",
        "  bekend signals withdraw --client zorg-a.json --covenant overlast-voorbeeldstad --references closed-files.txt",
    ];

    private static readonly string[] Verify =
    [
        "Examples:",
        "  bekend receipt verify Z-2026-0012.receipt --vkey-file log.vkey",
        "  bekend receipt verify Z-2026-0012.receipt --client corporatie-a.json",
    ];

    private static readonly string[] VerifyLog =
    [
        "The place is the address or the folder below which `checkpoint` is. Every entry and every tile is read; nothing is believed but the key.",
        "",
        "Examples:",
        "  bekend log verify https://gateway.example/log --vkey-file log.vkey",
        "  bekend log verify /backup/log --client corporatie-a.json --json",
    ];

    private static readonly string[] Monitor =
    [
        "Prints begun, same or grown with size and root. What it saw last is in the state file; when the log no longer extends that, both",
        "checkpoints are printed and kept in FILE.evidence, and the exit code is 7.",
        "",
        "Examples:",
        "  bekend log monitor https://gateway.example/log --state /var/lib/bekend/log.seen --vkey-file log.vkey",
        "  bekend log monitor https://gateway.example/log --state log.seen --vkey-file log.vkey --once",
    ];

    private static readonly string[] ExportLog =
    [
        "The profile is a privacy officer's, of a covenant that it guards. What is written says who asked what and why: keep it as such. The export is itself",
        "an entry of the log. The folder must not be there yet; it is there whole or not at all. Note down the hash of its manifest.",
        "",
        "Examples:",
        "  bekend log export --client fg.json --covenant overlast-voorbeeldstad --from 2026-11-01 --to 2026-11-30 --out november",
        "  bekend log export --client fg.json --covenant overlast-voorbeeldstad --format csv --out week-47",
        "  bekend log export --check november",
    ];

    private static readonly string[] AuditLog =
    [
        "Reads the whole log. The versions of the covenant are in the export; --covenants is for one that the gateway did not give. Which covenant an entry",
        "is of, the log does not tell: only with the exports of every covenant (--every-covenant) it shows when a disclosure was left out.",
        "",
        "Examples:",
        "  bekend log audit november --log https://gateway.example/log --vkey-file log.vkey",
        "  bekend log audit november/* --log /backup/log --vkey-file log.vkey --every-covenant --json",
    ];

    private static readonly string[] RunWitness =
    [
        "The configuration is JSON; paths are from the folder it is in. Keep a copy of nothing but the key: what was seen must never go back in time.",
        "  {\"listen\":\"http://127.0.0.1:8090\",\"key\":\"witness.key\",\"state\":\"seen\",\"logs\":[\"gateway.example/log+1a2b3c4d+AQ…\"]}",
        "",
        "Examples:",
        "  bekend witness new-key witness.key --name witness.voorbeeldstad.example",
        "  bekend witness run witness.json",
    ];

    private static readonly string[] Check =
    [
        "Examples:",
        "  bekend covenant check overlast.yaml",
        "  bekend covenant check covenants/*.yaml --json",
    ];

    private static readonly string[] Test =
    [
        "Examples:",
        "  bekend covenant test overlast.yaml",
        "  bekend covenant test overlast.yaml --coverage",
        "  bekend covenant test overlast.yaml --suggest > missing.yaml",
    ];

    private static readonly string[] Explain =
    [
        "Names and values are those of the covenant's own tests.",
        "",
        "Examples:",
        "  bekend covenant explain overlast.yaml --wie corporatie/consulent --bij zorg --doel triage --grondslag huurrecht \\",
        "      --zaak Z-2026-0012 --meerderjarig ja --tijd 2026-11-23T10:00",
        "  bekend covenant explain overlast.yaml --wie politie/wijkagent --bij zorg --doel triage --grondslag wpg-samenwerking --language en",
    ];

    private static readonly string[] Show =
    [
        "Examples:",
        "  bekend covenant show overlast.yaml",
        "  bekend covenant show overlast.yaml --html > overlast.html",
    ];

    private static readonly string[] Diff =
    [
        "Who joins or leaves a party is told too. Rules, tests, members and lists in another order are no difference.",
        "",
        "Examples:",
        "  bekend covenant diff overlast-1.0.0.yaml overlast-1.1.0.yaml",
        "  bekend covenant diff overlast-1.0.0.yaml overlast-1.1.0.yaml --language en",
        "  bekend covenant diff overlast-1.0.0.yaml overlast-1.1.0.yaml --json",
    ];

    private static readonly string[] Decisions =
    [
        "The profile is a privacy officer's: it has the role fg, and the gateway knows which covenants it guards. The lines hold",
        "case numbers, and each page read is itself an entry of the disclosure log.",
        "",
        "Examples:",
        "  bekend decisions --client fg.json > decisions.ndjson",
        "  bekend decisions --client fg.json --covenant overlast-voorbeeldstad --from 2026-11-01 --to 2026-11-30 > november.ndjson",
    ];

    private static readonly string[] AccessRequest =
    [
        "The profile is a privacy officer's. Establish who the citizen is first. The report holds what certainly is about him or her; what you should know",
        "beside that is on standard error. Ask once for each covenant that you guard. The subject is given as with bekend ask.",
        "",
        "Examples:",
        "  bekend access-request --client fg.json --covenant overlast-voorbeeldstad --report inzage.md      (prompts for the citizen)",
        "  bekend access-request --client fg.json --covenant overlast-voorbeeldstad --address --subject address.json",
    ];

    private static readonly string[] Replay =
    [
        "A decision log holds the calls of the decision point (AuthZEN). Questions asked through Bekend itself, in the browser or with",
        "bekend ask, are in the disclosure log and are not replayed. Questions are shown with their case numbers and without who asked.",
        "",
        "Examples:",
        "  bekend covenant replay draft.yaml decisions.ndjson",
        "  bekend decisions --client fg.json | bekend covenant replay draft.yaml -",
        "  bekend covenant replay draft.yaml decisions.ndjson --json > changes.ndjson",
    ];

    private static readonly string[] NewKey =
    [
        "Examples:",
        "  bekend covenant new-key ~/fg.key --name fg.voorbeeldstad.example",
    ];

    private static readonly string[] Sign =
    [
        "What is signed is the covenant's id, its version and the SHA-256 of the file: any change asks for new signatures.",
        "",
        "Examples:",
        "  bekend covenant sign overlast.yaml --key ~/fg.key",
    ];

    private static readonly string[] Publish =
    [
        "A gateway takes a version that two people on its list signed and that is higher than all before it.",
        "",
        "Examples:",
        "  bekend covenant publish overlast.yaml --client clients/beheer.json",
    ];

    private static readonly string[] Rotate =
    [
        "The profile has the role beheerder. The old key holds until every question begun under it has expired, and is then destroyed.",
        "",
        "Examples:",
        "  bekend keys rotate --client clients/beheer.json --covenant overlast-voorbeeldstad",
        "  bekend keys status --client clients/beheer.json --covenant overlast-voorbeeldstad --watch",
    ];

    /// <summary>Lines after the help of one command; none when it speaks for itself.</summary>
    /// <param name="command">Its name with those of the commands it is below, such as <c>signals load</c>.</param>
    public static IReadOnlyList<string> After(string command) => command switch
    {
        "bekend" => Root,
        "ask" => Ask,
        "signals load" => Load,
        "signals extend" => Extend,
        "signals withdraw" => Withdraw,
        "receipt verify" => Verify,
        "log verify" => VerifyLog,
        "log monitor" => Monitor,
        "log export" => ExportLog,
        "log audit" => AuditLog,
        "witness run" => RunWitness,
        "covenant check" => Check,
        "covenant test" => Test,
        "covenant explain" => Explain,
        "covenant show" => Show,
        "covenant diff" => Diff,
        "covenant replay" => Replay,
        "decisions" => Decisions,
        "access-request" => AccessRequest,
        "covenant new-key" => NewKey,
        "covenant sign" => Sign,
        "covenant publish" => Publish,
        "keys rotate" => Rotate,
        _ => [],
    };
}

using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads all sections of a file into a draft.</summary>
internal static class DraftReader
{
    public static CovenantDraft? Read(Node root, FaultList faults)
    {
        if (MapReader.Open(
            root,
            faults,
            "convenant", "versie", "titel", "toelichting", "geldig", "bron", "partijen", "grondslagen", "doelen", "trappen",
            "tijden", "regels", "verboden", "quota", "bewaren", "betrokkene", "signalen", "tests") is not { } map)
        {
            return null;
        }

        var context = new SectionContext(faults);
        var windows = ReadWindows(map.Optional("tijden"), context);
        var version = map.Required("versie");
        var (from, to) = HeadReader.ReadValidity(map.Required("geldig"), faults);
        return new CovenantDraft
        {
            Id = HeadReader.ReadId(map.Required("convenant"), faults),
            Version = Values.Text(version, faults) is { } text ? new Located<string>(text, version!.Mark) : null,
            Title = Values.Text(map.Required("titel"), faults),
            Explanation = Values.Text(map.Optional("toelichting"), faults),
            ValidFrom = from,
            ValidTo = to,
            Source = HeadReader.ReadSource(map.Optional("bron"), faults),
            Parties = Named.Read(map.Required("partijen"), faults, (name, node) => PartyReader.Read(name, node, faults)),
            LegalBases = ReadLegalBases(map.Required("grondslagen"), context),
            Purposes = Named.Read(map.Required("doelen"), faults, (name, node) => PurposeReader.Read(name, node, faults)),
            DetailLevels = ManyValues.Words(map.Required("trappen"), "level", Words.DetailLevels, faults),
            TimeWindows = windows,
            Rules = ReadList(map.Required("regels"), faults, node => RuleReader.Read(node, context)),
            Forbids = ReadList(map.Optional("verboden"), faults, node => ForbidReader.Read(node, context)),
            Quotas = ReadList(map.Optional("quota"), faults, node => QuotaReader.Read(node, faults)),
            Retention = RetentionReader.Read(map.Required("bewaren"), faults),
            SubjectNotice = NoticeReader.Read(map.Optional("betrokkene"), faults),
            SignalKinds = Named.Read(map.Optional("signalen"), faults, (name, node) => SignalKindReader.Read(name, node, context)),
            Tests = ReadList(map.Required("tests"), faults, node => TestReader.Read(node, context)),
            References = context.References,
            Askers = context.Askers,
        };
    }

    private static List<Located<TimeWindow>> ReadWindows(Node? node, SectionContext context)
    {
        var windows = new List<Located<TimeWindow>>();
        Named.Read(node, context.Faults, (name, value) =>
        {
            // A faulty window still counts as known, or each rule that uses it would be reported too.
            var window = TimeWindowReader.Read(name, value, context.Faults);
            context.TimeWindows[name.Text] = window ?? new TimeWindow(name.Text, [], default, default);
            if (window is not null)
            {
                windows.Add(new Located<TimeWindow>(window, name.Mark));
            }

            return window;
        });
        return windows;
    }

    private static List<Located<LegalBasis>> ReadLegalBases(Node? node, SectionContext context)
    {
        var bases = new List<Located<LegalBasis>>();
        Named.Read(node, context.Faults, (name, value) =>
        {
            var basis = LegalBasisReader.Read(name, value, context);
            if (basis is not null)
            {
                bases.Add(new Located<LegalBasis>(basis, name.Mark));
            }

            return basis;
        });
        return bases;
    }

    private static List<T> ReadList<T>(Node? node, FaultList faults, Func<Node, T?> read)
        where T : class
    {
        switch (node)
        {
            case null:
                return [];
            case ListNode list:
                return [.. ManyValues.Items(list, faults).Select(read).OfType<T>()];
            default:
                faults.Add(node.Mark, $"expected a list, but found {MapReader.Describe(node)}");
                return [];
        }
    }
}

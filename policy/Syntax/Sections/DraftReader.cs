using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads all sections of a file into a draft.</summary>
internal static class DraftReader
{
    public static CovenantDraft? Read(Node root, FaultList faults)
    {
        if (MapReader.Open(root, CovenantSections.Covenant, faults) is not { } map)
        {
            return null;
        }

        var context = new SectionContext(faults);
        var windows = ReadWindows(map.Get("tijden"), context);
        var version = map.Get("versie");
        var (from, to) = HeadReader.ReadValidity(map.Get("geldig"), faults.As(Codes.Validity));
        return new CovenantDraft
        {
            Id = HeadReader.ReadId(map.Get("convenant"), faults),
            Version = Values.Text(version, faults.As(Codes.Version)) is { } text ? new Located<string>(text, version!.Mark) : null,
            Title = Values.Text(map.Get("titel"), faults),
            Explanation = Values.Text(map.Get("toelichting"), faults),
            ValidFrom = from,
            ValidTo = to,
            Source = HeadReader.ReadSource(map.Get("bron"), faults),
            Parties = Named.Read(map.Get("partijen"), faults, (name, node) => PartyReader.Read(name, node, faults)),
            LegalBases = ReadLocated(map.Get("grondslagen"), faults, (name, node) => LegalBasisReader.Read(name, node, context)),
            Purposes = ReadLocated(map.Get("doelen"), faults, (name, node) => PurposeReader.Read(name, node, faults)),
            DetailLevels = ManyValues.Words(map.Get("trappen"), "level", Words.DetailLevels, faults),
            TimeWindows = windows,
            Rules = ReadList(map.Get("regels"), faults, node => RuleReader.Read(node, context)),
            Forbids = ReadList(map.Get("verboden"), faults, node => ForbidReader.Read(node, context)),
            Quotas = ReadList(map.Get("quota"), faults, node => QuotaReader.Read(node, faults)),
            Retention = RetentionReader.Read(map.Get("bewaren"), faults.As(Codes.Retention)),
            SubjectNotice = NoticeReader.Read(map.Get("betrokkene"), faults),
            SignalKinds = Named.Read(map.Get("signalen"), faults, (name, node) => SignalKindReader.Read(name, node, context)),
            MatchNotices = ReadList(map.Get("meldingen"), faults, node => MatchNoticeReader.Read(node, context)),
            Tests = ReadList(map.Get("tests"), faults, node => TestReader.Read(node, context)),
            References = context.References,
            Askers = context.Askers,
            Sections = map.Marks,
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

    private static List<Located<T>> ReadLocated<T>(Node? node, FaultList faults, Func<TextNode, Node, T?> read)
        where T : class
    {
        var things = new List<Located<T>>();
        Named.Read(node, faults, (name, value) =>
        {
            var thing = read(name, value);
            if (thing is not null)
            {
                things.Add(new Located<T>(thing, name.Mark));
            }

            return thing;
        });
        return things;
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

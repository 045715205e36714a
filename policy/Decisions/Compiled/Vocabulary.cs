using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>Turns the words of a question into rows: everything a covenant can tell questions apart by.</summary>
internal sealed class Vocabulary
{
    private readonly NameTable _parties;
    private readonly AskerTable _askers;
    private readonly NameTable _purposes;
    private readonly NameTable _legalBases;
    private readonly NameTable _signalKinds;
    private readonly bool[] _aboutSubject;
    private readonly int[] _persons;

    public Vocabulary(CovenantParts parts, IReadOnlyList<Rule> rules)
    {
        _parties = new(parts.Parties.Select(party => party.Name));
        _askers = new(parts.Parties);
        _purposes = new(parts.Purposes.Select(purpose => purpose.Name));
        _legalBases = new(parts.LegalBases.Select(basis => basis.Name));
        _signalKinds = new(parts.SignalKinds.Select(kind => kind.Name));
        _persons = [.. rules.Select(rule => rule.Conditions.Approvals).Distinct().Order()];
        Windows = new(rules.Select(rule => rule.Conditions.Windows).Concat(parts.Forbids.Select(forbid => forbid.Conditions.Windows)));
        Patterns = new(rules);
        Layout = new(
        [
            _askers.Count, _parties.Count, _purposes.Count, _legalBases.Count, Enum.GetValues<CaseState>().Length, _persons.Length + 1,
            Enum.GetValues<AgeState>().Length, 2, AnyLevel.Length, AnySubject.Length, 2, _signalKinds.Count + 1,
        ]);
        _aboutSubject = [.. from kind in parts.SignalKinds from subject in AnySubject select kind.Subjects.Contains((SubjectKind)subject)];
    }

    /// <summary>The rows of a table of clauses.</summary>
    public AxisLayout Layout { get; }

    /// <summary>Sets of time windows.</summary>
    public WindowSets Windows { get; }

    /// <summary>Patterns of case ids.</summary>
    public CasePatterns Patterns { get; }

    /// <summary>Parties, unknown included.</summary>
    public int Parties => _parties.Count;

    private static int[] AnyLevel { get; } = [0, 1, 2, 3];

    private static int[] AnySubject { get; } = [0, 1, 2];

    /// <summary>Places one question.</summary>
    /// <param name="request">The question.</param>
    /// <param name="local">Its time on Dutch clocks.</param>
    /// <param name="memory">Zeroed; <see cref="Facts.MemorySize"/> long.</param>
    public Facts Read(DecisionRequest request, DateTime local, Span<byte> memory)
    {
        var facts = new Facts(this, request.Case, local, memory);
        var (asker, asked) = (_parties.Find(request.AskerParty), _parties.Find(request.AskedParty));
        facts.AskerParty = asker;
        facts.Expect(asker > 0, DenyReason.UnknownParty, Clauses.Asker);
        facts.Place(Axis.Asked, Known(ref facts, asked, DenyReason.UnknownParty, Clauses.Asked));
        facts.Place(Axis.Asker, _askers.Find(asker, request.AskerRole, out var isRole));
        facts.Expect(isRole || asker == 0, DenyReason.UnknownRole, Clauses.Asker);
        facts.Place(Axis.Purpose, Known(ref facts, _purposes.Find(request.Purpose), DenyReason.UnknownPurpose, Clauses.Purpose));
        facts.Place(Axis.LegalBasis, Known(ref facts, _legalBases.Find(request.LegalBasis), DenyReason.UnknownLegalBasis, Clauses.LegalBasis));
        facts.Place(Axis.Case, (int)(request.Case is null ? CaseState.None : CaseRequirement.IsCaseId(request.Case) ? CaseState.Given : CaseState.Malformed));
        facts.Place(Axis.FourEyes, PersonsValue(request.Approvals));
        facts.Place(Axis.Age, (int)AxisLayout.Value(request.IsAdult, request.Subject));
        facts.Place(Axis.Weighing, request.IsWeighed == true ? 1 : 0);
        facts.Place(Axis.Level, AxisLayout.Value(request.DetailLevel));
        facts.Place(Axis.Subject, AxisLayout.Value(request.Subject));
        facts.Place(Axis.OwnOrganisation, request.OwnOrganisation ? 1 : 0);
        facts.Place(Axis.SignalKind, SignalKind(ref facts, request));
        return facts;
    }

    /// <summary>Values of every asker that a clause names.</summary>
    public IEnumerable<int> Askers(IEnumerable<Asker> askers) => askers.SelectMany(asker => _askers.Matching(_parties.Find(asker.Party), asker.Role));

    /// <summary>Numbers of parties, without unknown ones.</summary>
    public IEnumerable<int> PartyNumbers(IEnumerable<string> names) => Numbers(_parties, names);

    /// <summary>Values of purposes.</summary>
    public IEnumerable<int> Purposes(IEnumerable<string> names) => Numbers(_purposes, names);

    /// <summary>Values of legal bases.</summary>
    public IEnumerable<int> LegalBases(IEnumerable<string> names) => Numbers(_legalBases, names);

    /// <summary>Values of kinds of signal; none of them is "all kinds".</summary>
    public IEnumerable<int> SignalKinds(IEnumerable<string> names) => Numbers(_signalKinds, names);

    /// <summary>The value for all kinds of signal at once.</summary>
    public int AllSignalKinds => _signalKinds.Count;

    /// <summary>How many of the demands on persons a number of persons meets.</summary>
    public int PersonsValue(int persons)
    {
        var met = 0;
        while (met < _persons.Length && _persons[met] <= persons)
        {
            met++;
        }

        return met;
    }

    private static int Known(ref Facts facts, int number, DenyReason reason, Clauses clause)
    {
        facts.Expect(number > 0, reason, clause);
        return number;
    }

    // A name that the covenant does not declare is in no question that gets past the names; reading such a file fails before.
    private static IEnumerable<int> Numbers(NameTable table, IEnumerable<string> names) => names.Select(table.Find).Where(number => number > 0);

    private int SignalKind(ref Facts facts, DecisionRequest request)
    {
        if (request.SignalKind is null)
        {
            return AllSignalKinds;
        }

        var number = _signalKinds.Find(request.SignalKind);
        var isAbout = number > 0 && _aboutSubject[((number - 1) * AnySubject.Length) + AxisLayout.Value(request.Subject)];
        facts.Expect(isAbout, DenyReason.UnknownSignalKind, Clauses.SignalKind);
        return number;
    }
}

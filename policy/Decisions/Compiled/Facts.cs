namespace Bekend.Policies.Decisions.Compiled;

/// <summary>One question as a covenant sees it. Whether windows are open and patterns match is found out when asked, and kept.</summary>
internal ref struct Facts
{
    private const byte Yes = 1;
    private const byte No = 2;

    private readonly Vocabulary _vocabulary;
    private readonly string? _caseId;
    private readonly DateTime _local;
    private readonly Span<byte> _windows;
    private readonly Span<byte> _patterns;
    private QuestionRows _rows;

    public Facts(Vocabulary vocabulary, string? caseId, DateTime local, Span<byte> memory)
    {
        (_vocabulary, _caseId, _local) = (vocabulary, caseId, local);
        _windows = memory[..vocabulary.Windows.Count];
        _patterns = memory[vocabulary.Windows.Count..];
    }

    /// <summary>Number of the asking party; 0 when unknown.</summary>
    public int AskerParty { get; set; }

    /// <summary>The first reason why a name is unknown; null when all are known.</summary>
    public DenyReason? UnknownReason { get; private set; }

    /// <summary>Every clause with an unknown name.</summary>
    public Clauses Unknown { get; private set; }

    /// <summary>Bytes a question needs for what it finds out.</summary>
    public static int MemorySize(Vocabulary vocabulary) => vocabulary.Windows.Count + vocabulary.Patterns.Count;

    /// <summary>The row on an axis.</summary>
    public readonly int Row(Axis axis) => _rows[(int)axis];

    /// <summary>Sets the value on an axis.</summary>
    public void Place(Axis axis, int value) => _rows[(int)axis] = _vocabulary.Layout.Row(axis, value);

    /// <summary>Notes an unknown name.</summary>
    public void Expect(bool isKnown, DenyReason reason, Clauses clause)
    {
        if (!isKnown)
        {
            UnknownReason ??= reason;
            Unknown |= clause;
        }
    }

    /// <summary>Whether a set of windows is open.</summary>
    /// <param name="set">Its number; 0 always is.</param>
    public readonly bool IsOpen(int set)
    {
        ref var known = ref _windows[set];
        if (known == 0)
        {
            known = set == 0 || _vocabulary.Windows.IsOpen(set, _local) ? Yes : No;
        }

        return known == Yes;
    }

    /// <summary>Whether the case id matches a pattern.</summary>
    public readonly bool Accepts(int pattern)
    {
        ref var known = ref _patterns[pattern];
        if (known == 0)
        {
            known = _vocabulary.Patterns.Accepts(pattern, _caseId) ? Yes : No;
        }

        return known == Yes;
    }
}

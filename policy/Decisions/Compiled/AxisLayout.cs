using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>Numbers the values of all axes one after the other: each is a row in a table of clauses.</summary>
internal sealed class AxisLayout
{
    /// <summary>How many axes there are.</summary>
    public const int Axes = 12;

    private readonly int[] _first = new int[Axes + 1];

    /// <param name="counts">How many values each axis has, in the order of <see cref="Axis"/>.</param>
    public AxisLayout(ReadOnlySpan<int> counts)
    {
        for (var axis = 0; axis < Axes; axis++)
        {
            _first[axis + 1] = _first[axis] + counts[axis];
        }
    }

    /// <summary>All rows together.</summary>
    public int Rows => _first[Axes];

    /// <summary>How many values an axis has.</summary>
    public int Count(Axis axis) => _first[(int)axis + 1] - _first[(int)axis];

    /// <summary>The row of a value.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="value">From 0 to <see cref="Count"/>, excluded.</param>
    public int Row(Axis axis, int value) => _first[(int)axis] + value;

    /// <summary>The clause that fails when a rule does not take the value on an axis.</summary>
    public static Clauses ClauseOf(Axis axis) => axis switch
    {
        Axis.Asker => Clauses.Asker,
        Axis.Asked => Clauses.Asked,
        Axis.Purpose => Clauses.Purpose,
        Axis.LegalBasis => Clauses.LegalBasis,
        Axis.Case => Clauses.Case,
        Axis.FourEyes => Clauses.FourEyes,
        Axis.Age => Clauses.Adult,
        Axis.Weighing => Clauses.Weighing,
        Axis.Level => Clauses.Sees,
        Axis.Subject => Clauses.Subject,
        Axis.OwnOrganisation => Clauses.OwnOrganisation,
        Axis.SignalKind => Clauses.SignalKind,
        _ => throw new ArgumentOutOfRangeException(nameof(axis)),
    };

    /// <summary>The value of a level on its axis.</summary>
    public static int Value(DetailLevel level) => level is >= DetailLevel.Hit and <= DetailLevel.ContactPerson ? (int)level : 3;

    /// <summary>The value of a kind of subject on its axis.</summary>
    public static int Value(SubjectKind subject) => subject is SubjectKind.Person or SubjectKind.Address ? (int)subject : 2;

    /// <summary>The value of an age on its axis.</summary>
    public static AgeState Value(bool? isAdult, SubjectKind subject) => isAdult switch
    {
        true => AgeState.Adult,
        false => AgeState.Minor,
        null => subject == SubjectKind.Address ? AgeState.None : AgeState.Unknown,
    };
}

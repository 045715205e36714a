namespace Bekend.Policies.Decisions.Compiled;

/// <summary>What a covenant tells questions apart by, time and the form of a case id aside. On each, a question has one of a few values.</summary>
internal enum Axis
{
    /// <summary>Party and role that ask; 0 is nobody the covenant knows.</summary>
    Asker,

    /// <summary>Party that is asked; 0 is unknown.</summary>
    Asked,

    /// <summary>Purpose; 0 is unknown.</summary>
    Purpose,

    /// <summary>Legal basis; 0 is unknown.</summary>
    LegalBasis,

    /// <summary>A <see cref="CaseState"/>.</summary>
    Case,

    /// <summary>How many of the demands on persons are met: 0 is none.</summary>
    FourEyes,

    /// <summary>An <see cref="AgeState"/>.</summary>
    Age,

    /// <summary>0 without, 1 with a weighing on record.</summary>
    Weighing,

    /// <summary>A level, or 3 for what is none.</summary>
    Level,

    /// <summary>A kind of subject, or 2 for what is none.</summary>
    Subject,

    /// <summary>0 another, 1 the asker's own organisation.</summary>
    OwnOrganisation,

    /// <summary>Kind of signal; 0 is unknown, the last is all kinds at once.</summary>
    SignalKind,
}

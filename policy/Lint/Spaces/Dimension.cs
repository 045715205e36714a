namespace Bekend.Policies.Lint.Spaces;

/// <summary>What tells one question from another, as far as any clause can see.</summary>
internal enum Dimension
{
    Asker,
    Asked,
    Purpose,
    LegalBasis,
    Level,
    Subject,
    SignalKind,
    Case,
    Time,
    Approvals,
    Adult,
    Weighed,
    Own,
}

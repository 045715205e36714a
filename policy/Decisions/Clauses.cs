namespace Bekend.Policies.Decisions;

/// <summary>The clauses of a rule, as a set. Bit order is the order in which a refusal names them.</summary>
[Flags]
internal enum Clauses
{
    None = 0,
    Asker = 1 << 0,
    Asked = 1 << 1,
    Purpose = 1 << 2,
    LegalBasis = 1 << 3,
    Case = 1 << 4,
    Time = 1 << 5,
    FourEyes = 1 << 6,
    Adult = 1 << 7,
    Weighing = 1 << 8,
    Sees = 1 << 9,
    Subject = 1 << 10,
    Validity = 1 << 11,
    OwnOrganisation = 1 << 12,
    SignalKind = 1 << 13,
}

namespace Bekend.Policies.Syntax.Drafts;

/// <summary>What a name in the file refers to.</summary>
internal enum ReferenceKind
{
    Party,
    Purpose,
    LegalBasis,
    SignalKind,
}

namespace Bekend.Policies.Covenants;

/// <summary>What a question or a signal is about (`soort`).</summary>
public enum SubjectKind
{
    /// <summary>`persoon`.</summary>
    Person,

    /// <summary>`adres`.</summary>
    Address,
}

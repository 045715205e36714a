namespace Bekend.Connector.Asking;

/// <summary>What a question or a signal is about.</summary>
internal enum SubjectKind
{
    /// <summary>A person: <c>persoon</c> on the wire.</summary>
    Person,

    /// <summary>An address: <c>adres</c> on the wire.</summary>
    Address,
}

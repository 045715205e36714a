namespace Bekend.Indexing.Signals;

/// <summary>What registering did.</summary>
internal enum RegistrationStatus
{
    /// <summary>There was no signal with this reference.</summary>
    Added,

    /// <summary>It replaced one with another content.</summary>
    Changed,

    /// <summary>The same content was already there.</summary>
    Unchanged,
}

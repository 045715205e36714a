namespace Bekend.Indexing.Signals;

/// <summary>The outcome for one signal.</summary>
/// <param name="Id">Its id now: the first one given to this reference.</param>
internal sealed record RegistrationResult(Guid Id, RegistrationStatus Status);

using Bekend.Pseudonyms.Addresses;

namespace Bekend.Pseudonyms.Persons;

/// <summary>What became of <see cref="SubjectFields"/>.</summary>
public abstract record SubjectResult
{
    private SubjectResult()
    {
    }

    /// <summary>A person who gives at least one match key.</summary>
    public sealed record PersonRead(Person Person) : SubjectResult;

    /// <summary>A complete address.</summary>
    public sealed record AddressRead(Address Address) : SubjectResult;

    /// <summary>Every fault found, in the order of the fields; at least one.</summary>
    public sealed record Refused(IReadOnlyList<SubjectFault> Faults) : SubjectResult;
}

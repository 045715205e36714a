using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Asking;

/// <summary>A subject reduced to its match keys for asking, strongest first. They never leave this process.</summary>
internal sealed class Subject
{
    private Subject(SubjectKind kind, IReadOnlyList<MatchKey> keys, BirthDate? birthDate)
    {
        Kind = kind;
        Keys = keys;
        BirthDate = birthDate;
    }

    public SubjectKind Kind { get; }

    /// <summary>At least one key.</summary>
    public IReadOnlyList<MatchKey> Keys { get; }

    /// <summary>Null for an address, or when it was not given.</summary>
    public BirthDate? BirthDate { get; }

    /// <summary>Reads raw fields.</summary>
    /// <returns>The subject, or exit code 2 with every fault by field name, never by content.</returns>
    public static Outcome<Subject> Read(SubjectKind kind, SubjectFields fields)
    {
        var result = kind is SubjectKind.Person ? SubjectReader.ReadPerson(fields) : SubjectReader.ReadAddress(fields);
        return result switch
        {
            SubjectResult.PersonRead read => new Subject(kind, PersonKeys.ForAsking(read.Person), read.Person.BirthDate),
            SubjectResult.AddressRead read => new Subject(kind, AddressKeys.For(read.Address), null),
            SubjectResult.Refused refused => Failure.Input("The subject cannot be used", "Nothing was sent.") with
            {
                Faults = [.. refused.Faults.Select(fault => $"{fault.Field}: {fault.Message}")],
            },
            _ => throw new InvalidOperationException("a subject is read or refused"),
        };
    }

    /// <summary>Never the keys: they are identities.</summary>
    public override string ToString() => nameof(Subject);
}

using Bekend.Connector.Gateway;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Connector.Asking;

/// <summary>What the wire fixes for each kind of subject.</summary>
internal static class SubjectKinds
{
    private const int PersonElements = 16;
    private const int AddressElements = 8;

    /// <summary>The word on the wire.</summary>
    public static string Format(this SubjectKind kind) => kind switch
    {
        SubjectKind.Person => Wire.Person,
        SubjectKind.Address => Wire.Address,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How many elements a question carries, whatever is known of the subject.</summary>
    public static int Elements(this SubjectKind kind) => kind switch
    {
        SubjectKind.Person => PersonElements,
        SubjectKind.Address => AddressElements,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Kinds of key that elements of such a question may carry.</summary>
    public static IReadOnlyList<MatchKeyKind> Kinds(this SubjectKind kind) => kind switch
    {
        SubjectKind.Person => MatchKeyKinds.ForPersons,
        SubjectKind.Address => MatchKeyKinds.ForAddresses,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

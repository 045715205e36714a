using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Addresses that no other test knows.</summary>
internal static class TestAddress
{
    private static int _count;

    public static IReadOnlyList<MatchKey> New() => Keys("1399ZA", Interlocked.Increment(ref _count), null);

    public static IReadOnlyList<MatchKey> Keys(string postcode, int number, string? suffix)
    {
        var read = Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(new()
        {
            Postcode = postcode,
            HouseNumber = number.ToString("D", null),
            HouseAddition = suffix,
        }));
        return AddressKeys.For(read.Address);
    }
}

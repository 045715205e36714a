using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Addresses that no other test knows.</summary>
internal static class TestAddress
{
    private static int _count;

    public static IReadOnlyList<MatchKey> New()
    {
        var read = Assert.IsType<SubjectResult.AddressRead>(SubjectReader.ReadAddress(new()
        {
            Postcode = "1399ZA",
            HouseNumber = Interlocked.Increment(ref _count).ToString("D", null),
        }));
        return AddressKeys.For(read.Address);
    }
}

using Bekend.Gateway.Erasure;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Supervision;

/// <summary>A covenant that the caller guards, and a period of it, as a body names them: <c>convenant</c>, <c>vanaf</c> and <c>tot</c>.</summary>
/// <param name="First">First Dutch calendar day.</param>
/// <param name="Last">Last Dutch calendar day, included.</param>
internal sealed record CovenantPeriod(string Covenant, DateOnly First, DateOnly Last)
{
    /// <summary>First moment, included.</summary>
    public DateTimeOffset From => DisclosureQuery.StartOf(First);

    /// <summary>Last moment, not included.</summary>
    public DateTimeOffset Until => DisclosureQuery.StartOf(Last.AddDays(1));

    /// <summary>Reads the three members; notes every fault. Of a covenant that the caller does not guard it is not told whether it exists.</summary>
    public static CovenantPeriod Read(JsonBody body, Caller caller)
    {
        var covenant = body.Text("convenant", 63);
        if (covenant.Length > 0 && !caller.IsOfficer(covenant))
        {
            body.Fail("convenant", "Op dit convenant houdt u geen toezicht.");
        }

        var (first, last) = (ReadDay(body, "vanaf"), ReadDay(body, "tot"));
        if (first > last)
        {
            body.Fail("tot", "De laatste dag ligt voor de eerste.");
        }

        return new(covenant, first, last);
    }

    private static DateOnly ReadDay(JsonBody body, string name)
    {
        if (SupervisionQueryReader.TryReadDay(body.Text(name, 10), out var day))
        {
            return day;
        }

        body.Fail(name, SupervisionQueryReader.NoDay);
        return new(2000, 1, 1);
    }
}

using Bekend.Hosting.Http;

namespace Bekend.Indexing.Signals;

/// <summary>Which signal is meant, and whose it must be.</summary>
/// <param name="Organisation">OIN of its holder; for anybody else it does not exist.</param>
internal sealed record OwnSignal(string Organisation, Guid Id)
{
    public static OwnSignal Read(JsonBody body)
    {
        var organisation = CheckedFields.Organisation(body, "organisatie", body.Text("organisatie", 20));
        if (!Guid.TryParse(body.Text("id", 36), out var id))
        {
            body.Fail("id", "Dit moet een UUID zijn.");
        }

        return new(organisation, id);
    }
}

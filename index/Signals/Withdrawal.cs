using Bekend.Hosting.Http;

namespace Bekend.Indexing.Signals;

/// <summary>Which signal goes.</summary>
/// <param name="Organisation">OIN of its holder; nobody else can withdraw it.</param>
internal sealed record Withdrawal(string Organisation, Guid Id)
{
    public static Withdrawal Read(JsonBody body)
    {
        var organisation = CheckedFields.Organisation(body, "organisatie", body.Text("organisatie", 20));
        if (!Guid.TryParse(body.Text("id", 36), out var id))
        {
            body.Fail("id", "Dit moet een UUID zijn.");
        }

        return new(organisation, id);
    }
}

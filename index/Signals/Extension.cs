using Bekend.Hosting.Http;

namespace Bekend.Indexing.Signals;

/// <summary>Which signal becomes valid for longer.</summary>
/// <param name="Organisation">OIN of its holder; nobody else can extend it.</param>
/// <param name="Kind">The kind that it had when the extension was decided; of another kind now, it is not extended.</param>
/// <param name="ValidUntil">Its new end.</param>
internal sealed record Extension(string Organisation, Guid Id, string Kind, DateTimeOffset ValidUntil)
{
    public static Extension Read(JsonBody body)
    {
        var signal = OwnSignal.Read(body);
        return new(
            signal.Organisation,
            signal.Id,
            body.Text("signaalsoort", 63),
            CheckedFields.Time(body, "geldigTot", body.Text("geldigTot", 40)));
    }
}

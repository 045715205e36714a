namespace Bekend.Gateway.Disclosure;

/// <summary>To whom a notice is, and what it stands and falls with; stored beside its record, in the same transaction.</summary>
/// <param name="Organisation">OIN of who is told.</param>
/// <param name="Signal">Its own signal.</param>
/// <param name="OtherOrganisation">OIN of whom it is told of.</param>
/// <param name="OtherSignal">That one's signal.</param>
/// <param name="ValidUntil">The first end of the two.</param>
/// <param name="GivenAt">When it was recorded.</param>
/// <param name="HasHook">Whether it is to be sent to a web hook.</param>
internal sealed record NoticeMark(
    string Organisation,
    Guid Signal,
    string OtherOrganisation,
    Guid OtherSignal,
    DateTimeOffset ValidUntil,
    DateTimeOffset GivenAt,
    bool HasHook)
{
    /// <summary>Names the signal only.</summary>
    public override string ToString() => $"{nameof(NoticeMark)} {Signal}";
}

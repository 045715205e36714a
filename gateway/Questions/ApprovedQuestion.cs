namespace Bekend.Gateway.Questions;

/// <summary>A question that two persons stand behind and the covenant allows, on its way to the key holder.</summary>
/// <param name="Content">As decided at its approval, with its blinded points.</param>
/// <param name="WaitedUntil">When it would have expired without an approval.</param>
/// <param name="KeyVersion">Version of the key that evaluates it.</param>
/// <param name="Body">The request to the key holder.</param>
internal sealed record ApprovedQuestion(Guid Id, QuestionContent Content, DateTimeOffset WaitedUntil, int KeyVersion, byte[] Body)
{
    public override string ToString() => $"{nameof(ApprovedQuestion)} {Id}";
}

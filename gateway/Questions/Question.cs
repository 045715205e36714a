namespace Bekend.Gateway.Questions;

/// <summary>A question between its two calls.</summary>
/// <param name="Organisation">OIN of the asker.</param>
/// <param name="Client">The client that opened it; only it may have the answer.</param>
internal sealed record Question(
    Guid Id, string Organisation, string Client, QuestionState State, DateTimeOffset ExpiresAt, QuestionContent Content)
{
    public override string ToString() => $"{nameof(Question)} {Id}";
}

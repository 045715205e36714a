namespace Bekend.Gateway.Quotas;

/// <summary>Everything that one step of a question uses.</summary>
/// <param name="Question">The question; a use that it has made counts once, however often it is charged.</param>
/// <param name="At">The moment that decides what still counts.</param>
/// <param name="Uses">May be empty; no counter twice.</param>
internal sealed record QuotaCharge(Guid Question, DateTimeOffset At, IReadOnlyList<QuotaUse> Uses)
{
    public override string ToString() => $"{nameof(QuotaCharge)} {Question}";
}

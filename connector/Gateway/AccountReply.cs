namespace Bekend.Connector.Gateway;

/// <summary>What was asked about a person or an address under one covenant.</summary>
/// <param name="Uitgesteld">For each disclosure that may not be told of yet, from when; null where nobody can say.</param>
internal sealed record AccountReply(
    string? Convenant,
    string? Titel,
    DateTimeOffset? OpgesteldOp,
    IReadOnlyList<AccountItemReply>? Verstrekkingen,
    IReadOnlyList<DateTimeOffset?>? Uitgesteld,
    int? Beschadigd,
    int? NietDoorzoekbaar)
{
    /// <summary>Says nothing about anybody.</summary>
    public override string ToString() => nameof(AccountReply);
}

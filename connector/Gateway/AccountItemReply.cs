namespace Bekend.Connector.Gateway;

/// <summary>One disclosure of an account.</summary>
/// <param name="Overeenkomst"><c>sterk</c>, <c>waarschijnlijk</c> or <c>mogelijk</c>: how sure it is about this person.</param>
/// <param name="Uitleg">Dutch sentences.</param>
internal sealed record AccountItemReply(string? Id, DateTimeOffset? Tijd, string? Overeenkomst, IReadOnlyList<string>? Uitleg)
{
    /// <summary>Says nothing about anybody.</summary>
    public override string ToString() => nameof(AccountItemReply);
}

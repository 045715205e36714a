using System.Text;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>One match key: a normalised piece of identity, the input of the OPRF. It never leaves the organisation.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">ASCII letters, digits and <c>|</c>; an identity, so never to be logged.</param>
public readonly record struct MatchKey(MatchKeyKind Kind, string Value)
{
    private readonly MatchKeyKind? _sentAs;

    /// <summary>The kind that travels beside the pseudonym of a question: a weaker one when the value tells less than its kind does.</summary>
    public MatchKeyKind SentAs
    {
        get => _sentAs ?? Kind;
        init => _sentAs = value;
    }

    /// <summary>UTF-8 of <c>bekend:1:&lt;kind&gt;:&lt;value&gt;</c>.</summary>
    /// <exception cref="InvalidOperationException">The key is <c>default</c> and has no value.</exception>
    /// <remarks>Source: docs/match-keys.md, the form of a key.</remarks>
    public byte[] ToOprfInput() =>
        string.IsNullOrEmpty(Value)
            ? throw new InvalidOperationException("a match key without a value has no OPRF input")
            : Encoding.UTF8.GetBytes($"bekend:1:{MatchKeyKinds.Format(Kind)}:{Value}");

    /// <summary>Keys are one when their pseudonyms are, whatever they are sent as.</summary>
    public bool Equals(MatchKey other) => Kind == other.Kind && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Value);

    /// <summary>The kind only. INVARIANT: never the value.</summary>
    public override string ToString() => MatchKeyKinds.Format(Kind);
}

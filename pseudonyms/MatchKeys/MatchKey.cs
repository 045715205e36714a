using System.Text;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>One match key: a normalised piece of identity, the input of the OPRF. It never leaves the organisation.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">ASCII letters, digits and <c>|</c>; an identity, so never to be logged.</param>
public readonly record struct MatchKey(MatchKeyKind Kind, string Value)
{
    /// <summary>UTF-8 of <c>bekend:1:&lt;kind&gt;:&lt;value&gt;</c>.</summary>
    /// <exception cref="InvalidOperationException">The key is <c>default</c> and has no value.</exception>
    /// <remarks>Source: docs/match-keys.md, the form of a key.</remarks>
    public byte[] ToOprfInput() =>
        string.IsNullOrEmpty(Value)
            ? throw new InvalidOperationException("a match key without a value has no OPRF input")
            : Encoding.UTF8.GetBytes($"bekend:1:{MatchKeyKinds.Format(Kind)}:{Value}");

    /// <summary>The kind only. INVARIANT: never the value.</summary>
    public override string ToString() => MatchKeyKinds.Format(Kind);
}

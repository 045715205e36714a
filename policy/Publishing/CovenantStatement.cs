using Bekend.Policies.Covenants;

namespace Bekend.Policies.Publishing;

/// <summary>What people sign who agree to a version of a covenant: the text of a signed note.</summary>
/// <remarks>
/// <code>
/// bekend.example/covenant@v1
/// overlast-voorbeeldstad
/// 1.2.0
/// 3b0c…  SHA-256 of the file's bytes: 64 lower-case hexadecimal digits
/// </code>
/// The first line keeps such a signature from counting for anything else. A statement is never parsed: it is made from the
/// file at hand and compared.
/// </remarks>
public static class CovenantStatement
{
    private const string Kind = "bekend.example/covenant@v1";

    /// <summary>The statement on a version, with its final newline.</summary>
    public static string Format(Covenant covenant)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        return $"{Kind}\n{covenant.Id.Value}\n{covenant.Version}\n{covenant.Sha256}\n";
    }
}

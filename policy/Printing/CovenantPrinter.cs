using Bekend.Policies.Covenants;

namespace Bekend.Policies.Printing;

/// <summary>Writes a covenant as a file in one canonical form: reading it gives the same covenant, printing that the same text.</summary>
public static class CovenantPrinter
{
    /// <summary>Writes a covenant.</summary>
    /// <param name="covenant">Any covenant that was read.</param>
    /// <returns>YAML with <c>\n</c> line ends. Comments of the file it was read from are not kept; the hash is that of another text.</returns>
    public static string Print(Covenant covenant)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        return TreeWriter.Write(CovenantTree.Of(covenant));
    }
}

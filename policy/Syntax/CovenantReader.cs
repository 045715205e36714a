namespace Bekend.Policies.Syntax;

/// <summary>Reads a covenant file. The format is in this library's README.</summary>
public static class CovenantReader
{
    /// <summary>Reads and checks a covenant. Never throws, whatever the text.</summary>
    /// <param name="fileName">Name used in diagnostics; no file is opened.</param>
    /// <param name="yaml">The text of the file, at most 1 MiB as UTF-8.</param>
    /// <returns>The covenant, or all faults.</returns>
    public static CovenantReadResult Read(string fileName, string yaml) =>
        new(null, [new Diagnostic(fileName, 1, 1, "the file is " + (string.IsNullOrEmpty(yaml) ? "empty" : "not read"))]);
}

using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Asking;

/// <summary>Asks a person at a terminal for the subject; the BSN is not shown while it is typed.</summary>
internal static class SubjectPrompt
{
    /// <summary>Asks for every field of the kind; an empty line leaves a field out.</summary>
    public static SubjectFields Ask(SubjectKind kind, ConsoleStreams io)
    {
        io.Error.WriteLine("Who or what is the question about? Leave a field empty to skip it.");
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var name in SubjectFieldNames.For(kind))
        {
            io.Error.Write(name is SubjectFieldNames.Bsn ? "  bsn (not shown): " : $"  {name}: ");
            io.Error.Flush();
            values[name] = name is SubjectFieldNames.Bsn ? io.ReadHidden() : io.In.ReadLine();
        }

        return SubjectFieldNames.Fill(values.GetValueOrDefault);
    }
}

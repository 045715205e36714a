using Bekend.Connector.Asking;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Connector.Commands;

/// <summary>Gets the subject from a file, from standard input or from a person at the terminal; never from an argument.</summary>
internal static class SubjectSource
{
    private const string StandardInput = "-";

    /// <summary>Reads the subject's fields.</summary>
    /// <param name="path">File, <c>-</c>, or null for standard input, prompting when that is a terminal.</param>
    /// <param name="kind">Which fields to prompt for.</param>
    /// <param name="io">The console.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Outcome<SubjectFields>> ReadAsync(
        string? path, SubjectKind kind, ConsoleStreams io, CancellationToken cancellationToken)
    {
        if (path is null && io.Interactive)
        {
            return await Task.Run(() => SubjectPrompt.Ask(kind, io), cancellationToken).WaitAsync(cancellationToken);
        }

        try
        {
            if (path is null or StandardInput)
            {
                return await ReadAsync(io.In, cancellationToken);
            }

            using var file = new StreamReader(path);
            return await ReadAsync(file, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input("The subject cannot be read", "The file given with --subject does not exist, or this account may not read it.");
        }
    }

    private static async Task<Outcome<SubjectFields>> ReadAsync(TextReader text, CancellationToken cancellationToken)
    {
        // The console reads synchronously, whatever it is asked; on another thread Ctrl+C still gets through.
        var buffer = new char[SubjectJson.MaxLength + 1];
        var length = await Task.Run(() => text.ReadBlock(buffer, 0, buffer.Length), cancellationToken).WaitAsync(cancellationToken);
        return length > SubjectJson.MaxLength
            ? Failure.Input("The subject cannot be read", "It is too long to be one subject.")
            : SubjectJson.Read(new string(buffer, 0, length));
    }
}

namespace Bekend.Connector;

/// <summary>Where a command reads and writes: data on <paramref name="Out"/>, everything else on <paramref name="Error"/>.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: answers, lists, reports.</param>
/// <param name="Error">Standard error: prompts, progress, problems.</param>
/// <param name="Interactive">True when a person types on <paramref name="In"/>, who can then be asked for the subject.</param>
internal sealed record ConsoleStreams(TextReader In, TextWriter Out, TextWriter Error, bool Interactive)
{
    /// <summary>Reads a line without showing what is typed; null at the end of the input.</summary>
    public Func<string?> ReadHidden { get; init; } = In.ReadLine;

    /// <summary>Standard input as bytes, for what is checked byte by byte; nothing may be read from <see cref="In"/> then. Default: no bytes.</summary>
    public Func<Stream> OpenBytes { get; init; } = () => Stream.Null;

    /// <summary>True when <see cref="Error"/> is a terminal that may be drawn on.</summary>
    public bool ErrorIsTerminal { get; init; }
}

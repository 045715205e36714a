using System.Text;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;

namespace Bekend.Connector.Commands;

/// <summary>Reads covenant files.</summary>
internal static class CovenantFile
{
    /// <summary>More than a covenant can be; the reader itself refuses what is longer than 1 MiB.</summary>
    private const long MaxLength = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the text of a file.</summary>
    public static Outcome<string> ReadText(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MaxLength
                ? Utf8.GetString(File.ReadAllBytes(path))
                : Failure.Input($"`{path}` is too long to be a covenant");
        }
        catch (DecoderFallbackException)
        {
            return Failure.Input($"`{path}` is not UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Failure.Input($"`{path}` cannot be read", "It does not exist, or this account may not read it.");
        }
    }

    /// <summary>Reads a covenant that may be used, or every fault in it.</summary>
    public static Outcome<Covenant> Read(string path) =>
        ReadText(path).TryGet(out var text, out var failure) ? Parse(path, text) : failure;

    /// <summary>The same of a text that was read.</summary>
    public static Outcome<Covenant> Parse(string path, string text)
    {
        var read = CovenantReader.Read(path, text);
        return read.IsValid
            ? read.Covenant
            : Failure.Input("This is no covenant that may be used") with { Faults = [.. read.Diagnostics.Select(fault => fault.ToString())] };
    }
}

using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Notes;

/// <summary>One signature line of a note, of any algorithm, not verified.</summary>
/// <remarks>
/// <code>
/// — &lt;key name&gt; base64(u32be key hash ‖ signature)
/// </code>
/// Source: C2SP signed-note, "Signatures".
/// </remarks>
public sealed class NoteSignature
{
    /// <summary>Em dash and space.</summary>
    internal const string Prefix = "\u2014 ";

    private readonly byte[] _bytes;

    private NoteSignature(string name, byte[] bytes)
    {
        Name = name;
        _bytes = bytes;
    }

    /// <summary>Name of the key that is said to have signed.</summary>
    public string Name { get; }

    /// <summary>Hash of that key.</summary>
    public uint KeyHash => BinaryPrimitives.ReadUInt32BigEndian(_bytes);

    /// <summary>The signature itself, at least one byte; for Ed25519, 64.</summary>
    public ReadOnlyMemory<byte> Value => _bytes.AsMemory(sizeof(uint));

    /// <summary>Whether the line claims to be this key's.</summary>
    public bool IsBy(NoteVerifier verifier)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        return IsBy(verifier.Name, verifier.KeyHash);
    }

    /// <summary>Whether the line claims to be of a key with this name and hash.</summary>
    internal bool IsBy(string name, uint keyHash) => Name == name && KeyHash == keyHash;

    /// <summary>A line of a key with a valid name.</summary>
    internal static NoteSignature Of(string name, uint keyHash, ReadOnlySpan<byte> value)
    {
        var bytes = new byte[sizeof(uint) + value.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, keyHash);
        value.CopyTo(bytes.AsSpan(sizeof(uint)));
        return new NoteSignature(name, bytes);
    }

    /// <summary>The line, without newline.</summary>
    public string Format() => $"{Prefix}{Name} {Convert.ToBase64String(_bytes)}";

    /// <summary>Reads one line, without newline.</summary>
    internal static bool TryParse(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = line[Prefix.Length..].Split(' ');
        if (parts.Length != 2
            || !KeyName.IsValid(parts[0])
            || !StrictBase64.TryDecode(parts[1], out var bytes)
            || bytes.Length <= sizeof(uint))
        {
            return false;
        }

        signature = new NoteSignature(parts[0], bytes);
        return true;
    }
}

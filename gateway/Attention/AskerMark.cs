namespace Bekend.Gateway.Attention;

/// <summary>That somebody asked about a subject.</summary>
/// <param name="Subject">16 bytes: a keyed digest.</param>
/// <param name="Asker">16 bytes: a keyed digest of who asks and of the subject's.</param>
internal sealed record AskerMark(byte[] Subject, byte[] Asker)
{
    public override string ToString() => nameof(AskerMark);
}

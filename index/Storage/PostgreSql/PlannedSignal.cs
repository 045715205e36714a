using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>One reference of a batch.</summary>
/// <param name="id">The first id given to it, now or earlier.</param>
/// <param name="isStored">Whether it was stored before the batch.</param>
/// <param name="content">Digest of what it is so far; empty when it is nothing yet.</param>
internal sealed class PlannedSignal(Guid id, bool isStored, byte[] content)
{
    private SignalRecord? _record;

    public Guid Id { get; } = id;

    public bool IsStored { get; } = isStored;

    public byte[] Content { get; private set; } = content;

    /// <summary>Where in the batch it comes.</summary>
    public int Position { get; private set; }

    public bool IsWritten => _record is not null;

    /// <summary>What to write; only when <see cref="IsWritten"/>.</summary>
    public SignalRecord Record => _record!;

    public void Write(SignalRecord record, byte[] content, int position)
    {
        (_record, Content, Position) = (record, content, position);
    }
}

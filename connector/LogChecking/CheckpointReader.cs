using Bekend.Ledger.Notes;

namespace Bekend.Connector.LogChecking;

/// <summary>Reads the newest checkpoint, and gives the witnesses a moment: with every entry there is a newer one, which they have not cosigned yet.</summary>
internal sealed class CheckpointReader(LogReader reader, NoteVerifier log, CosignatureDemand demand, TimeProvider time)
{
    private const int Looks = 4;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    /// <summary>Reads it.</summary>
    /// <returns>A checkpoint that the log signed, cosigned by enough or the last of a few; exit code 7 when it is none, 6 when the log cannot be reached.</returns>
    public async Task<Outcome<SignedTree>> ReadAsync(CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            var read = await reader.CheckpointAsync(log, cancellationToken);
            if (look == Looks || !read.TryGet(out var signed, out _) || demand.Find(signed.Note) is not { IsEnough: false })
            {
                return read;
            }

            await Task.Delay(Wait, time, cancellationToken);
        }
    }
}

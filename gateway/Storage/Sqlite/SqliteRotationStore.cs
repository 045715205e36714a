using System.Globalization;
using Bekend.Gateway.Rotation;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Rotations in SQLite.</summary>
internal sealed class SqliteRotationStore(SqliteDatabase database) : IRotationStore
{
    public Task<bool> TryAddAsync(KeyRotation rotation, CancellationToken cancellationToken) =>
        WriteAsync(KeyRotationRow.Insert, KeyRotationRow.ValuesToInsert(rotation), cancellationToken);

    public Task<bool> TryAdvanceAsync(KeyRotation rotation, RotationStep from, CancellationToken cancellationToken) =>
        WriteAsync(KeyRotationRow.Advance, KeyRotationRow.ValuesToAdvance(rotation, from), cancellationToken);

    public Task<IReadOnlyList<KeyRotation>> ListAsync(string covenant, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KeyRotation>>(database.Read(session => session.Query(KeyRotationRow.OfCovenant, KeyRotationRow.Read, ("$1", covenant))));

    public Task<IReadOnlyList<KeyRotation>> ListOpenAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KeyRotation>>(database.Read(session => session.Query(KeyRotationRow.Open, KeyRotationRow.Read)));

    private Task<bool> WriteAsync(string sql, object?[] values, CancellationToken cancellationToken)
    {
        (string, object?)[] named = [.. values.Select((value, at) => (string.Create(CultureInfo.InvariantCulture, $"${at + 1}"), value))];
        return database.WriteAsync(session => session.Execute(sql, named) == 1, Durability.Power, cancellationToken);
    }
}

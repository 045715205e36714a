using Bekend.Gateway.Rotation;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Rotations in PostgreSQL.</summary>
internal sealed class PostgreSqlRotationStore(PostgreSqlDatabase database) : IRotationStore
{
    public async Task<bool> TryAddAsync(KeyRotation rotation, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(KeyRotationRow.Insert, cancellationToken, KeyRotationRow.ValuesToInsert(rotation)) == 1;

    public async Task<bool> TryAdvanceAsync(KeyRotation rotation, RotationStep from, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(KeyRotationRow.Advance, cancellationToken, KeyRotationRow.ValuesToAdvance(rotation, from)) == 1;

    public async Task<IReadOnlyList<KeyRotation>> ListAsync(string covenant, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => session.QueryAsync(KeyRotationRow.OfCovenant, KeyRotationRow.Read, covenant), cancellationToken);

    public async Task<IReadOnlyList<KeyRotation>> ListOpenAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(session => session.QueryAsync(KeyRotationRow.Open, KeyRotationRow.Read), cancellationToken);
}

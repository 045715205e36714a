using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bekend.Gateway.Accounts.Storage;

/// <summary>Stores a time as milliseconds since the epoch.</summary>
internal sealed class EpochMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));

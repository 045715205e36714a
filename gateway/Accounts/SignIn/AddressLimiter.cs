using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>So many attempts a minute from one address: trying one password on many accounts is slow too.</summary>
/// <remarks>For each gateway by itself, in memory. Hashing a password is work, which nobody may order without end.</remarks>
internal sealed class AddressLimiter(IOptions<AccountOptions> options, TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>More addresses than this at once is an attack of its own: then all that are over are forgotten first.</summary>
    private const int ManyAddresses = 10_000;

    private const int NetworkBytes = 8;

    private readonly ConcurrentDictionary<IPAddress, (long Window, int Count)> _attempts = new();

    /// <summary>Counts an attempt.</summary>
    /// <param name="address">Null for a connection without one.</param>
    /// <returns>False when there were too many.</returns>
    public bool TryTake(IPAddress? address)
    {
        var window = clock.GetUtcNow().UtcTicks / Window.Ticks;
        if (_attempts.Count >= ManyAddresses)
        {
            Forget(window);
        }

        var entry = _attempts.AddOrUpdate(
            NetworkOf(address ?? IPAddress.None),
            _ => (window, 1),
            (_, one) => one.Window == window ? (window, one.Count + 1) : (window, 1));
        return entry.Count <= options.Value.AttemptsPerMinute;
    }

    /// <summary>Whoever has one address of IPv6 has all of its network, which is at least a /64.</summary>
    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new(bytes);
    }

    private void Forget(long window)
    {
        foreach (var (address, entry) in _attempts)
        {
            if (entry.Window != window)
            {
                _attempts.TryRemove(KeyValuePair.Create(address, entry));
            }
        }
    }
}

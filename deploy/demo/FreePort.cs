using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Bekend.Demo;

/// <summary>Finds ports on loopback that nobody listens on.</summary>
internal static class FreePort
{
    /// <summary>Below what Linux gives to outgoing connections (32,768 and up): those would take a port between two starts of a service.</summary>
    private const int First = 15_000;
    private const int End = 32_000;

    /// <summary>As many different ports as asked for.</summary>
    public static IReadOnlyList<int> Take(int count)
    {
        var ports = new HashSet<int>();
        while (ports.Count < count)
        {
            var port = RandomNumberGenerator.GetInt32(First, End);
            if (IsFree(port))
            {
                ports.Add(port);
            }
        }

        return [.. ports];
    }

    /// <summary>Whether a port can be listened on now.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

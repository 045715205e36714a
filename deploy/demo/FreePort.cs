using System.Net;
using System.Net.Sockets;

namespace Bekend.Demo;

/// <summary>Finds ports on loopback that nobody listens on.</summary>
internal static class FreePort
{
    /// <summary>As many different ports as asked for.</summary>
    public static IReadOnlyList<int> Take(int count)
    {
        // All held at once, so that none comes twice.
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
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

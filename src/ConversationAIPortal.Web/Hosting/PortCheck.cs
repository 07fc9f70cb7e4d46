using System.Net;
using System.Net.Sockets;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>Whether another program listens where this one wants to: found out early, to say it in words.</summary>
internal static class PortCheck
{
    public static bool IsTaken(string host, int port)
    {
        var address = host switch
        {
            "localhost" => IPAddress.Loopback,
            _ when IPAddress.TryParse(host.Trim('[', ']'), out var parsed) => parsed,
            _ => IPAddress.Any,
        };
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return false;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bench;

namespace Getty.Benchmarks;

/// <summary>
/// Managed bytes that one idle connection holds in the server's process, after one message there and back: as a Getty
/// session, and as a bare socket with an empty receive under way.
/// </summary>
internal static class IdleCost
{
    public static async Task<int> MeasureAsync(int connections)
    {
        foreach (string kind in (string[])["bare", "getty"])
        {
            using Process server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["idle-server", kind]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            int port = int.Parse((await server.StandardOutput.ReadLineAsync())!);
            long before = await AskAsync(server);
            Socket[] peers = await ConnectAsync(port, connections);
            long after = await AskAsync(server);
            Console.WriteLine($"{kind,-6} {connections:N0} idle connections: {(after - before) / (double)connections:N0} managed bytes each");
            foreach (Socket peer in peers) peer.Dispose();
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
        return 0;
    }

    public static async Task<int> HoldAsync(string kind)
    {
        Console.WriteLine(kind == "bare" ? HoldBare() : await HoldSessionsAsync());
        while (Console.In.ReadLine() is not null) Console.WriteLine(GC.GetTotalMemory(forceFullCollection: true));
        return 0;
    }

    private static async Task<long> AskAsync(Process server)
    {
        await server.StandardInput.WriteLineAsync();
        return long.Parse((await server.StandardOutput.ReadLineAsync())!);
    }

    private static async Task<Socket[]> ConnectAsync(int port, int connections)
    {
        var peers = new Socket[connections];
        byte[] frame = new byte[Frame.Header + 10], answer = new byte[frame.Length];
        Frame.Write(frame, 1, 10);
        for (int i = 0; i < connections; i++)
        {
            peers[i] = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await peers[i].ConnectAsync(IPAddress.Loopback, port);
            await peers[i].SendAsync(frame);
            for (int held = 0; held < answer.Length;) held += await peers[i].ReceiveAsync(answer.AsMemory(held));
        }
        return peers;
    }

    private static int HoldBare()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(512);
        _ = AcceptAsync(listener);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AcceptAsync(TcpListener listener)
    {
        while (true) _ = EchoAsync(await listener.AcceptSocketAsync());
    }

    private static async Task EchoAsync(Socket socket)
    {
        while (true)
        {
            await socket.ReceiveAsync(Memory<byte>.Empty);
            if (socket.Available > 0) await EchoOnceAsync(socket);
            else if (socket.Poll(TimeSpan.Zero, SelectMode.SelectRead)) return;
        }
    }

    private static async Task EchoOnceAsync(Socket socket)
    {
        byte[] buffer = new byte[1024];
        int count = await socket.ReceiveAsync(buffer);
        await socket.SendAsync(buffer.AsMemory(0, count));
    }

    private static async Task<int> HoldSessionsAsync()
    {
        var server = new GettyServer<EchoMessage>(new GettyServerOptions(), new EchoCodec(), new EchoServerListener());
        await server.StartAsync();
        return ((IPEndPoint)server.LocalEndPoint).Port;
    }
}

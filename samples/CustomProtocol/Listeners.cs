using System.Threading.Channels;
using Getty;

namespace CustomProtocol;

/// <summary>The server's side: answers in capitals.</summary>
internal sealed class Shouter : IEventListener<string>
{
    public ValueTask OnMessage(Session<string> session, string message) => session.SendAsync(message.ToUpperInvariant());
}

/// <summary>The client's side: keeps what comes until somebody asks for it.</summary>
internal sealed class Answers : IEventListener<string>
{
    private readonly Channel<string> _received = Channel.CreateBounded<string>(16);

    public ValueTask OnMessage(Session<string> session, string message) => _received.Writer.WriteAsync(message);

    public ValueTask<string> NextAsync() => _received.Reader.ReadAsync();
}

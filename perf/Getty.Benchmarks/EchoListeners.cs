namespace Getty.Benchmarks;

/// <summary>Answers each message with itself.</summary>
internal sealed class EchoServerListener : IEventListener<EchoMessage>
{
    public ValueTask OnMessage(Session<EchoMessage> session, EchoMessage message) => session.SendAsync(message);
}

/// <summary>Completes the calls.</summary>
internal sealed class EchoClientListener(Bench.Calls calls) : IEventListener<EchoMessage>
{
    public ValueTask OnMessage(Session<EchoMessage> session, EchoMessage message)
    {
        calls.Complete(message.Id, message.Text);
        return default;
    }
}

/// <summary>The floor's client, on one Getty session.</summary>
internal sealed class EchoClient : Bench.IClient
{
    private readonly Bench.Calls _calls = new(inline: false);
    private readonly GettyClient<EchoMessage> _client;
    private readonly Session<EchoMessage> _session;

    public EchoClient(int port)
    {
        var options = new GettyClientOptions
        {
            EndPoint = new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, port),
            Session = { Dispatch = DispatchMode.Inline },
        };
        _client = new GettyClient<EchoMessage>(options, new EchoCodec(), new EchoClientListener(_calls));
        _client.StartAsync().GetAwaiter().GetResult();
        _session = _client.GetSessionAsync().AsTask().GetAwaiter().GetResult();
    }

    public ValueTask<string> Echo(string text)
    {
        Bench.Calls.Call call = _calls.Rent();
        ValueTask<string> answer = call.Task;
        ValueTask sent = _session.SendAsync(new EchoMessage(call.Id, text));
        if (!sent.IsCompletedSuccessfully) throw new InvalidOperationException("The send queue is full: this load must not fill it.");
        return answer;
    }
}

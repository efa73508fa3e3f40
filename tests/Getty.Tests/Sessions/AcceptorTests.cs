using System.Net;
using System.Threading.Channels;
using Getty.Diagnostics;
using Getty.Sessions;
using Getty.Transports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Getty.Tests.Sessions;

/// <summary>Accepting from a listener whose every answer the tests choose (G17).</summary>
public sealed class AcceptorTests
{
    [Test]
    public async Task Errors_of_accepting_back_off_doubling_to_a_second_and_accepting_goes_on()
    {
        var clock = new TestClock();
        var listener = new ScriptedListener();
        using Acceptor<byte[]> acceptor = Accept(listener, clock, out TestListener<byte[]> events);
        var pauses = new List<TimeSpan>();

        for (int i = 0; i < 9; i++)
        {
            int calls = listener.Calls;
            listener.Answer(() => throw new IOException("no file handle left"));
            pauses.Add(await clock.MoveUntilAsync(() => listener.Calls > calls, "the next try", TimeSpan.FromMilliseconds(i == 0 ? 1 : 50)));
        }
        listener.Answer(() => new GatedTransport());
        await events.NextOpenedAsync();

        Assert.That(pauses[0], Is.GreaterThanOrEqualTo(TimeSpan.FromMilliseconds(5)));
        Assert.That(pauses[^1], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
    }

    private static Acceptor<byte[]> Accept(IListener listener, TestClock clock, out TestListener<byte[]> events)
    {
        events = new TestListener<byte[]>();
        var host = new SessionHost<byte[]>(new SessionOptions(), new FrameCodec(), events, clock, NullLogger.Instance);
        var acceptor = new Acceptor<byte[]>(listener, host, maxSessions: 10);
        _ = acceptor.RunAsync();
        return acceptor;
    }

    private sealed class ScriptedListener : IListener
    {
        private readonly Channel<Func<ITransport>> _answers = Channel.CreateUnbounded<Func<ITransport>>();
        private int _calls;

        public int Calls => Volatile.Read(ref _calls);

        public EndPoint LocalEndPoint { get; } = new IPEndPoint(IPAddress.Loopback, 1);

        public void Answer(Func<ITransport> answer) => _answers.Writer.TryWrite(answer);

        public async ValueTask<ITransport> AcceptAsync()
        {
            Interlocked.Increment(ref _calls);
            return (await _answers.Reader.ReadAsync())();
        }

        public void Dispose() => _answers.Writer.TryComplete();
    }
}

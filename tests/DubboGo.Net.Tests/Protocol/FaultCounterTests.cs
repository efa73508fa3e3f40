using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using DubboGo.Net.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>What was wrong with frames is counted, each kind by itself.</summary>
public sealed class FaultCounterTests
{
    [Test]
    public async Task Each_kind_of_faulty_request_is_counted()
    {
        using var counted = new FaultListener();
        await using var host = await Host.StartAsync("payload=1024");
        using var peer = await host.ConnectAsync();

        await peer.SendAsync(
            RawFrames.Request(1, "nothing"), RawFrames.Frame(0xC2, 0, 2, []), RawFrames.Request(3, "echo", flags: 0xDD),
            RawFrames.Request(4, "echo", argument: new string('x', 2000)), RawFrames.Value(5, "x"), new byte[16]);
        await counted.WaitAsync(FrameFault.NotFound, FrameFault.BadRequest, FrameFault.UnknownSerialization, FrameFault.TooLarge, FrameFault.LateResponse, FrameFault.BadMagic);
    }

    [Test]
    public async Task Late_answers_are_counted()
    {
        using var counted = new FaultListener();
        await using var provider = new RawProvider();
        using var peer = await provider.AcceptAsync();

        await peer.SendAsync(RawFrames.Value(77, "nobody asked"), RawFrames.Request(1, "echo"));
        await counted.WaitAsync(FrameFault.LateResponse, FrameFault.Unexpected);
    }

    private sealed class FaultListener : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly BlockingCollection<string> _faults = [];

        public FaultListener()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "dubbo.frames.faulty") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => _faults.Add((string)tags[0].Value!));
            _listener.Start();
        }

        public async Task WaitAsync(params FrameFault[] wanted)
        {
            var missing = wanted.Select(fault => fault.ToString()).ToHashSet();
            await Task.Run(() =>
            {
                while (missing.Count > 0 && _faults.TryTake(out string? fault, Deadline.Default)) missing.Remove(fault);
            }).WithDeadline();
            Assert.That(missing, Is.Empty);
        }

        public void Dispose()
        {
            _listener.Dispose();
            _faults.Dispose();
        }
    }
}

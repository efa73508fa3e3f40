using DubboGo.Net.Protocol;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>Captured frames, damaged in every way, sent to one provider: each ends with an answer or a closed connection, and good calls go on.</summary>
public sealed class MalformedFramesTests
{
    private const int Seed = 20261124;
    private const int Frames = 2_000;

    // The first frames are for services that are there, and are taken more often.
    private const int Served = 3;

    [Test]
    public async Task Damaged_frames_never_harm_the_provider()
    {
        await using var host = await Host.StartAsync("payload=65536");
        var random = new Random(Seed);
        byte[][] valid =
        [
            RawFrames.Request(1, "echo", argument: "hello"), RawFrames.Request(2, "twice", "Ljava/lang/Object;", new List<object?> { 1, "two", 3.5, null }),
            RawFrames.Request(3, "$echo", "Ljava/lang/Object;", new Dictionary<object, object?> { ["k"] = new byte[40] }),
            .. CapturedFrame.All.Where(frame => frame.IsCall).Select(frame => frame.Bytes),
        ];
        var outcomes = new Dictionary<string, int>();

        for (int i = 0; i < Frames; i++)
        {
            string outcome = await SendAsync(host, FrameDamage.Apply(valid[random.Next(random.Next(2) == 0 ? Served : valid.Length)], valid[random.Next(valid.Length)], random));
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if (i % 500 == 0) await AssertGoodCallAsync(host);
        }

        TestContext.Out.WriteLine($"seed {Seed}: {string.Join(", ", outcomes.Select(o => $"{o.Key} x {o.Value}"))}");
        Assert.That(outcomes.Keys, Is.SupersetOf((string[])["closed", "20", "40"]));
        await AssertGoodCallAsync(host);
    }

    // The status of the first answer; "closed" where the connection ends without one.
    private static async Task<string> SendAsync(Host host, byte[] frame)
    {
        using var peer = await host.ConnectAsync();
        await peer.SendAsync(frame);
        peer.EndSending();
        byte[] answer = await peer.ReceiveAsync();
        return answer.Length < DubboHeader.Size ? "closed" : $"{answer[3]}";
    }

    private static async Task AssertGoodCallAsync(Host host)
    {
        var call = host.Test.Echo.Call("good");
        await host.Refer().InvokeAsync(call, CancellationToken.None).WithDeadline();
        Assert.That(call.Value, Is.EqualTo("good"));
    }
}

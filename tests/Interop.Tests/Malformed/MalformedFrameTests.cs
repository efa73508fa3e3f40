using System.Buffers.Binary;
using System.Collections.Concurrent;
using DubboGo.Net;
using FsCheck;
using FsCheck.Fluent;
using Hessian2;
using Interop.Contract;
using Tests.Common;

namespace Interop.Tests.Malformed;

/// <summary>A hundred thousand broken frames over real sockets into one provider process that goes on serving.</summary>
public sealed class MalformedFrameTests
{
    private const int Batches = 100;
    private const int FramesPerBatch = 1000;
    private const long MaxGrowthBytes = 256L << 20;

    private static readonly TimeSpan s_batchLimit = TimeSpan.FromSeconds(60);

    // What a decoder can find wrong in a request, however it was broken.
    private static readonly string[] s_expected =
    [
        "closed", "answered, kind 4", "answered, kind 5", "status 40", "status 70",
        .. ((HessianErrorKind[])[HessianErrorKind.Truncated, HessianErrorKind.UnexpectedTag, HessianErrorKind.UnknownReference, HessianErrorKind.InvalidText,
            HessianErrorKind.InvalidValue, HessianErrorKind.TypeMismatch, HessianErrorKind.LimitExceeded]).Select(kind => $"status 40, {kind}"),
    ];

    private readonly ConcurrentDictionary<string, int> _outcomes = new();
    private readonly ConcurrentDictionary<MutationKind, int> _sent = new();

    [Test]
    public async Task Malformed_frames_never_kill_hang_or_swell_the_provider()
    {
        await using var provider = await Provider.StartAsync();
        await using var client = new DubboClient();
        var echo = client.Refer<IEchoService>(provider.Url);
        using var exchange = new FrameExchange(provider.Port);
        await echo.EchoAsync("warm").WithDeadline();
        var valid = await AnsweredAsync(exchange);
        long peak = ProcessMemory.PeakBytes(provider.Process.Id);

        // A failure prints the seed of its batch.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Batches), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            SendBatch(exchange, valid, seed);
            return echo.EchoAsync($"after {seed}").WithDeadline().GetAwaiter().GetResult() == $"after {seed}";
        }));

        TestContext.Out.WriteLine(string.Join('\n', _outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Value,7}  {o.Key}")));
        Assert.That(_sent.Values.Sum(), Is.EqualTo(Batches * FramesPerBatch));
        Assert.That(_sent.Keys, Is.EquivalentTo(Enum.GetValues<MutationKind>()));
        Assert.That(_sent[MutationKind.RandomBytes], Is.LessThanOrEqualTo(Batches * FramesPerBatch / 10));
        Assert.That(_outcomes.Keys, Is.SupersetOf(s_expected));
        Assert.That(ProcessMemory.PeakBytes(provider.Process.Id) - peak, Is.LessThan(MaxGrowthBytes));
        Assert.That(provider.Process.HasExited, Is.False);
    }

    // Only what the provider serves: a broken call of an unknown method would be refused by its name and never be decoded.
    private static async Task<List<byte[]>> AnsweredAsync(FrameExchange exchange)
    {
        using var limit = new CancellationTokenSource(s_batchLimit);
        var answered = new List<byte[]>();
        foreach (byte[] frame in CapturedFrames.Requests)
        {
            var outcome = await exchange.SendAsync(frame, BinaryPrimitives.ReadInt64BigEndian(frame.AsSpan(4)), limit.Token);
            if (outcome.Status == 20) answered.Add(frame);
        }
        Assert.That(answered, Has.Count.GreaterThan(15));
        return answered;
    }

    private void SendBatch(FrameExchange exchange, IReadOnlyList<byte[]> valid, int seed)
    {
        using var limit = new CancellationTokenSource(s_batchLimit);
        var mutator = new FrameMutator(valid, seed);
        for (int i = 0; i < FramesPerBatch; i++)
        {
            var (kind, frame) = mutator.Next(i);
            var outcome = exchange.SendAsync(frame, i, limit.Token).GetAwaiter().GetResult();
            _sent.AddOrUpdate(kind, 1, static (_, n) => n + 1);
            _outcomes.AddOrUpdate(outcome.ToString(), 1, static (_, n) => n + 1);
        }
    }
}

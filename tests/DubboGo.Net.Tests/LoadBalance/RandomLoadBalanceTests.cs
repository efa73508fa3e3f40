using Microsoft.Extensions.Time.Testing;

namespace DubboGo.Net.Tests.LoadBalance;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RandomLoadBalanceTests
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);
    private readonly RandomLoadBalance _balance = new(new Random(42));
    private readonly Hello _call = new("x");

    [TestCase(1, 1)]
    [TestCase(100, 300)]
    [TestCase(1, 99)]
    public void Calls_are_shared_in_proportion_to_the_weights(int first, int second)
    {
        int[] counts = Count(20_000, Candidate($"weight={first}"), Candidate($"weight={second}"));

        // Four standard deviations of the binomial distribution.
        double share = first / (double)(first + second);
        Assert.That(counts[0] / 20_000.0, Is.EqualTo(share).Within(4 * Math.Sqrt(share * (1 - share) / 20_000)));
    }

    [TestCase(6_000, 1)]
    [TestCase(60_000, 10)]
    [TestCase(300_000, 50)]
    [TestCase(600_000, 100)]
    public void A_provider_that_warms_up_gets_the_share_of_its_uptime(int uptime, int weight)
    {
        int[] counts = Count(20_000, Candidate($"timestamp={s_now.ToUnixTimeMilliseconds() - uptime}"), Candidate("weight=100"));

        double share = weight / (weight + 100.0);
        Assert.That(counts[0] / 20_000.0, Is.EqualTo(share).Within(4 * Math.Sqrt(share * (1 - share) / 20_000)));
    }

    [Test]
    public void Weight_0_is_never_chosen_while_others_exist()
    {
        int[] counts = Count(5_000, Candidate("weight=0"), Candidate("weight=1"), Candidate("weight=0"), Candidate("weight=5"));

        Assert.That((counts[0], counts[2]), Is.EqualTo((0, 0)));
        Assert.That(counts[3], Is.GreaterThan(counts[1]));
    }

    [Test]
    public void Where_all_weights_are_0_each_is_chosen() =>
        Assert.That(Count(1_000, Candidate("weight=0"), Candidate("weight=0")), Is.All.GreaterThan(300));

    [TestCase("weight=-5", 0)]
    [TestCase("", 100)]
    [TestCase("weight=x", 100)]
    [TestCase("hello.weight=7&weight=3", 7)]
    [TestCase("bye.weight=7&weight=3", 3)]
    public void The_weight_is_the_methods_then_the_services_then_100(string parameters, int weight) =>
        Assert.That(Candidate(parameters).GetWeight(_call), Is.EqualTo(weight));

    [TestCase(0, 1)]
    [TestCase(-5_000, 1)]
    [TestCase(1, 1)]
    [TestCase(5_999, 1)]
    [TestCase(12_000, 2)]
    [TestCase(300_000, 50)]
    [TestCase(599_999, 99)]
    [TestCase(600_000, 100)]
    [TestCase(3_600_000, 100)]
    public void The_weight_grows_with_the_uptime_over_the_warm_up(int uptime, int weight) =>
        Assert.That(Candidate($"timestamp={s_now.ToUnixTimeMilliseconds() - uptime}").GetWeight(_call), Is.EqualTo(weight));

    [Test]
    public void A_provider_with_its_own_warm_up_grows_by_it() =>
        Assert.That(Candidate($"warmup=1000&weight=10&timestamp={s_now.ToUnixTimeMilliseconds() - 500}").GetWeight(_call), Is.EqualTo(5));

    [Test]
    public void A_provider_that_has_warmed_up_stays_warm()
    {
        var clock = new FakeTimeProvider(s_now);
        var candidate = Candidate($"timestamp={s_now.ToUnixTimeMilliseconds()}", clock);

        int cold = candidate.GetWeight(_call);
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.That((cold, candidate.GetWeight(_call)), Is.EqualTo((1, 100)));
    }

    [Test]
    public void Weights_that_exceed_32_bits_together_are_still_shared_rightly()
    {
        int[] counts = Count(2_000, Candidate("weight=2147483647"), Candidate("weight=2147483647"), Candidate("weight=1"));

        Assert.That(counts[0], Is.EqualTo(1_000).Within(150));
        Assert.That(counts[2], Is.Zero);
    }

    [TestCase(3)]
    [TestCase(500)]
    public void Choosing_allocates_nothing(int count)
    {
        Candidate[] candidates = [.. Enumerable.Range(0, count).Select(i => Candidate($"weight={i}"))];
        for (int i = 0; i < 100; i++) _balance.Select(candidates, _call);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) _balance.Select(candidates, _call);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static Candidate Candidate(string parameters, TimeProvider? clock = null) => new(
        new FakeInvoker(new FakeNetwork(), DubboUrl.Parse($"dubbo://h:1/a.B?{parameters}")), [], clock ?? new FakeTimeProvider(s_now));

    private int[] Count(int calls, params Candidate[] candidates)
    {
        int[] counts = new int[candidates.Length];
        for (int i = 0; i < calls; i++) counts[Array.IndexOf(candidates, _balance.Select(candidates, _call))]++;
        return counts;
    }
}

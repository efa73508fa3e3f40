using Hessian2.Tests.Models;

namespace Hessian2.Tests;

/// <summary>Small messages that unfold: what takes time, stack or memory beyond its bytes.</summary>
public class BombTests
{
    private const int SmallestStack = 256 * 1024;

    private static readonly string s_node = "43 'org.example.zoo.Node' 92 'next' 'children'";

    /// <summary>Everything that nests, so deep that a thread's stack could not bear it, with the limit on depth out of the way.</summary>
    public static IEnumerable<TestCaseData> Nests()
    {
        yield return Nest("lists", Repeated("79", 50_000));
        yield return Nest("lists of variable length", Repeated("57", 50_000));
        yield return Nest("maps in values", Repeated("48 90", 50_000));
        yield return Nest("maps in keys", Repeated("48", 50_000));
        yield return Nest("objects", [.. Bytes.Of("43 'a' 91 'b'"), .. Repeated("60", 50_000)]);
        yield return Nest("objects of a known class", [.. Bytes.Of(s_node), .. Repeated("60", 50_000)]);
        yield return Nest("objects in lists in objects", [.. Bytes.Of(s_node), .. Repeated("60 4e 79", 50_000)]);
        yield return Nest("throwables", [.. Bytes.Of("43 'x' 93 'cause' 'detailMessage' 'stackTrace'"), .. Repeated("60", 50_000)]);
        yield return Nest("arrays", [.. Bytes.Of("71 '[object'"), .. Repeated("71 90", 50_000)]);

        static TestCaseData Nest(string name, byte[] bytes) => new TestCaseData(bytes).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Nests))]
    public void Nesting_ends_in_an_error_on_the_smallest_stack(byte[] bytes)
    {
        var options = Zoo.Options with { Limits = new() { MaxDepth = int.MaxValue } };

        OnSmallestStack(() =>
        {
            Assert.That(Try(() => HessianSerializer.Deserialize(bytes, options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
            Assert.That(Try(() => HessianSerializer.Deserialize<Node>(bytes, options)), Is.EqualTo(HessianErrorKind.LimitExceeded).Or.EqualTo(HessianErrorKind.TypeMismatch));
            Assert.That(Try(() => Skip(bytes, options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
            Assert.That(Try(() => HessianJson.ToJson(bytes, new() { Limits = options.Limits })), Is.EqualTo(HessianErrorKind.LimitExceeded).Or.EqualTo(HessianErrorKind.Truncated));
            Assert.That(Try(() => new HessianScanner(options.Limits).Scan(bytes)), Is.Null);
        });
    }

    [TestCaseSource(nameof(Nests))]
    public void Nesting_within_the_default_limit_is_safe_on_the_smallest_stack(byte[] bytes)
    {
        OnSmallestStack(() =>
        {
            Assert.That(Try(() => HessianSerializer.Deserialize(bytes, Zoo.Options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
            Assert.That(Try(() => Skip(bytes, Zoo.Options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
        });
    }

    [Test]
    public void References_that_double_at_each_level_are_read_once_each()
    {
        // Level n refers twice to level n-1: 2^40 values if each reference were followed.
        byte[] doubling = Doubling(40);

        object? untyped = HessianSerializer.Deserialize(doubling, Zoo.Options);
        var error = Try(() => HessianSerializer.Deserialize<List<List<List<object>>>>(doubling, Zoo.Options));

        Assert.That(untyped, Is.InstanceOf<List<object?>>().With.Count.EqualTo(41));
        Assert.That(error, Is.Null.Or.EqualTo(HessianErrorKind.LimitExceeded).Or.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void Nodes_that_double_at_each_level_and_are_wanted_as_another_type_stay_within_the_budget()
    {
        // A field of no type holds maps that refer to each other twice; another field wants the last of them as a node, and with it all.
        var bytes = new List<byte>(Bytes.Of("43 'org.example.zoo.Node' 92 'any' 'next' 60 57 48 5a"));
        for (int level = 0; level < 40; level++) bytes.AddRange([0x48, .. Bytes.Of("'next'"), 0x51, (byte)(0x92 + level), .. Bytes.Of("'any'"), 0x51, (byte)(0x92 + level), 0x5A]);
        bytes.AddRange([0x5A, 0x51, 0x92 + 40]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        var kind = Try(() => HessianSerializer.Deserialize<Node>(bytes.ToArray(), Zoo.Options));

        Assert.That(kind, Is.Null.Or.EqualTo(HessianErrorKind.LimitExceeded));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4 * 1024 * 1024));
    }

    [TestCase("58 497fffffff 90")]
    [TestCase("56 '[int' 497fffffff 90")]
    [TestCase("56 '[object' 497fffffff 90")]
    [TestCase("7f 90")]
    [TestCase("53 ffff 61")]
    [TestCase("52 ffff 61")]
    [TestCase("33 ff 61")]
    [TestCase("1f 61")]
    [TestCase("42 ffff 61")]
    [TestCase("41 ffff 61")]
    [TestCase("37 ff 61")]
    [TestCase("2f 61")]
    [TestCase("43 'a' cc00 'b' 60")]
    [TestCase("43 53 ffff 61")]
    [TestCase("4d 53 ffff 61")]
    public void A_length_beyond_the_bytes_left_is_refused_before_anything_is_allocated(string description)
    {
        byte[] bytes = Bytes.Of(description);
        Try(() => HessianSerializer.Deserialize(bytes, Zoo.Options));
        long before = GC.GetAllocatedBytesForCurrentThread();

        var kind = Try(() => HessianSerializer.Deserialize(bytes, Zoo.Options));

        Assert.That(kind, Is.EqualTo(HessianErrorKind.Truncated));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(32 * 1024));
    }

    [TestCase("79 51 90", TestName = "a list")]
    [TestCase("48 90 51 90 5a", TestName = "a map")]
    [TestCase("43 'a' 91 'b' 60 51 90", TestName = "an object")]
    [TestCase("71 '[object' 51 90", TestName = "an array")]
    [TestCase("43 'org.example.zoo.Node' 91 'any' 60 51 90", TestName = "an object of a known class")]
    public void What_is_under_construction_may_be_referred_to_where_it_exists_before_its_content(string description)
    {
        Assert.That(Try(() => HessianSerializer.Deserialize(Bytes.Of(description), Zoo.Options)), Is.Null);
    }

    [TestCase("43 'java.math.BigDecimal' 91 'value' 60 51 90")]
    [TestCase("43 'java.math.BigInteger' 92 'signum' 'mag' 60 91 51 90")]
    [TestCase("43 'org.example.zoo.Built' 91 'name' 60 51 90")]
    public void What_exists_only_after_its_content_is_refused_from_within_it(string description)
    {
        Assert.That(Try(() => HessianSerializer.Deserialize(Bytes.Of(description), Zoo.Options)),
            Is.EqualTo(HessianErrorKind.CycleThroughConstructor).Or.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void An_options_instance_does_not_grow_by_what_strangers_send()
    {
        var options = Zoo.Options with { };
        int sent = 0;
        Send(2_000);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        Send(6_000);

        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(512 * 1024));
        GC.KeepAlive(options);

        // New names of classes, of types of lists, maps and arrays, and of fields of a known class: one message each.
        void Send(int count)
        {
            for (int i = 0; i < count; i++, sent++)
            {
                Try(() => HessianSerializer.Deserialize(Bytes.Of($"43 'x.Unknown{sent}' 91 'f{sent}' 60 90"), options));
                Try(() => HessianSerializer.Deserialize(Bytes.Of($"7b 70 'x.List{sent}' 70 '[x.Array{sent}' 4d 'x.Map{sent}' 5a"), options));
                Try(() => HessianSerializer.Deserialize<Node>(Bytes.Of($"43 'org.example.zoo.Node' 92 'name' 'f{sent}' 60 01 61 90"), options));
                Try(() => HessianSerializer.Deserialize<Node>(Bytes.Of($"43 'x.Other{sent}' 91 'name' 60 01 61"), options));
            }
        }
    }

    // A list of lists, each of which holds the one before it twice.
    private static byte[] Doubling(int levels)
    {
        var bytes = new List<byte> { 0x57, 0x78 };
        for (int level = 1; level <= levels; level++) bytes.AddRange([0x7A, 0x51, (byte)(0x90 + level), 0x51, (byte)(0x90 + level)]);
        bytes.Add(0x5A);
        return [.. bytes];
    }

    private static byte[] Repeated(string description, int count) => [.. Enumerable.Repeat(Bytes.Of(description), count).SelectMany(static one => one)];

    private static HessianErrorKind? Try(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (HessianException error)
        {
            return error.Kind;
        }
    }

    private static void Skip(byte[] bytes, HessianOptions options)
    {
        var reader = new HessianReader(bytes, options);
        try
        {
            reader.Skip();
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static void OnSmallestStack(Action act)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                act();
            }
            catch (Exception error)
            {
                failure = error;
            }
        }, SmallestStack);
        thread.Start();
        Assert.That(thread.Join(TimeSpan.FromSeconds(60)), Is.True);
        Assert.That(failure, Is.Null);
    }
}

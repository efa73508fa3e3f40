using System.Buffers;
using System.Runtime.CompilerServices;
using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Lessons;

/// <summary>H17, H18: nothing grows with the number of messages, and nothing that a stranger sends does more than fail.</summary>
public abstract class RobustnessLessons : LessonSuite
{
    private const int Few = 1000;
    private const int Many = 100_000;

    private static readonly Whole s_sample = new()
    {
        Size = new() { Unit = new() { Name = "unit" }, Value = 1 },
        First = new() { Name = "first", Count = 2 },
        Other = new() { Name = "other", Count = 300 },
    };

    [Test]
    public void H17_Reading_a_hundred_thousand_messages_allocates_a_hundred_times_what_a_thousand_do()
    {
        byte[] bytes = HessianSerializer.Serialize(s_sample, Options);
        Measure(Few, () => HessianSerializer.Deserialize<Whole>(bytes, Options));

        long few = Measure(Few, () => HessianSerializer.Deserialize<Whole>(bytes, Options));
        long many = Measure(Many, () => HessianSerializer.Deserialize<Whole>(bytes, Options));

        Assert.That(many, Is.EqualTo(few * (Many / Few)));
    }

    [Test]
    public void H17_Writing_a_hundred_thousand_messages_allocates_nothing()
    {
        var output = new ArrayBufferWriter<byte>(4096);
        void Write()
        {
            output.ResetWrittenCount();
            HessianSerializer.Serialize(output, s_sample, Options);
        }
        Measure(Few, Write);

        Assert.That(Measure(Many, Write), Is.Zero);
    }

    [Test]
    public void H17_Nothing_of_a_large_message_stays_alive()
    {
        var (written, read) = Pass(Options);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.That((written.IsAlive, read.IsAlive), Is.EqualTo((false, false)));
    }

    [Test]
    public void H17_After_an_error_the_next_message_is_read_as_if_nothing_had_happened()
    {
        byte[] bytes = HessianSerializer.Serialize(s_sample, Options);
        for (int i = 0; i < 2000; i++)
        {
            byte[] broken = bytes[..(i % bytes.Length)];
            Assert.That(KindOf(() => HessianSerializer.Deserialize<Whole>(broken, Options)), Is.EqualTo(HessianErrorKind.Truncated));
            Assert.That(HessianSerializer.Serialize(HessianSerializer.Deserialize<Whole>(bytes, Options), Options), Is.EqualTo(bytes));
        }
    }

    [Test]
    public void H17_After_an_error_in_writing_the_next_message_is_written_as_if_nothing_had_happened()
    {
        byte[] bytes = HessianSerializer.Serialize(s_sample, Options);
        for (int i = 0; i < 100; i++)
        {
            Assert.That(KindOf(() => HessianSerializer.Serialize<object>(new List<object> { s_sample, ulong.MaxValue }, Options)), Is.EqualTo(HessianErrorKind.NotWritable));
            Assert.That(HessianSerializer.Serialize(s_sample, Options), Is.EqualTo(bytes));
        }
    }

    private static IEnumerable<TestCaseData> Hostile =>
    [
        Case("a list of 2^28 elements", "58 49 10000000", HessianErrorKind.Truncated),
        Case("a typed list of 2^31-1 elements", "56 'a' 49 7fffffff", HessianErrorKind.Truncated),
        Case("a list of -1 elements", "58 8f", HessianErrorKind.InvalidValue),
        Case("a class of 2^31-1 fields", "43 'a' 49 7fffffff", HessianErrorKind.Truncated, HessianErrorKind.LimitExceeded),
        Case("a class of -1 fields", "43 'a' 8f 60", HessianErrorKind.InvalidValue),
        Case("a reference to nothing", "79 51 95", HessianErrorKind.UnknownReference),
        Case("a reference of -1", "79 51 8f", HessianErrorKind.UnknownReference, HessianErrorKind.InvalidValue),
        Case("an object of no class", "6f", HessianErrorKind.UnknownReference),
        Case("an object of class 2^31-1", "4f 49 7fffffff", HessianErrorKind.UnknownReference),
        Case("a type of no number", "71 95 91", HessianErrorKind.UnknownReference),
        Case("a long that is cut", "4c 00000000", HessianErrorKind.Truncated),
        Case("a string of 65,535 units", "53 ffff 61", HessianErrorKind.Truncated),
        Case("a binary of 65,535 bytes", "42 ffff 61", HessianErrorKind.Truncated),
        Case("a map that ends after a key", "48 'a' 5a", HessianErrorKind.UnexpectedTag, HessianErrorKind.TypeMismatch),
        Case("a byte that begins nothing", "40", HessianErrorKind.UnexpectedTag),
    ];

    [TestCaseSource(nameof(Hostile))]
    public void H18_Hostile_bytes_are_a_typed_error_within_bounded_memory(byte[] bytes, HessianErrorKind[] kinds)
    {
        Assert.That(Fails<object>(bytes), Is.AnyOf([.. kinds.Cast<object>()]));
        Assert.That(Fails<Whole>(bytes), Is.AnyOf([.. kinds.Append(HessianErrorKind.TypeMismatch).Cast<object>()]));
        Assert.That(Fails<List<Part>>(bytes), Is.AnyOf([.. kinds.Append(HessianErrorKind.TypeMismatch).Cast<object>()]));
        Assert.That(Fails<Dictionary<string, Part>>(bytes), Is.AnyOf([.. kinds.Append(HessianErrorKind.TypeMismatch).Cast<object>()]));
    }

    [Test]
    public void H18_Twenty_million_nested_lists_do_not_end_the_process([Values((byte)0x79, (byte)0x48, (byte)0x57)] byte tag)
    {
        byte[] bytes = new byte[20_000_000];
        bytes.AsSpan().Fill(tag);

        Assert.That(Fails<object>(bytes), Is.EqualTo(HessianErrorKind.LimitExceeded));
    }

    [Test]
    public void H18_What_made_another_codec_panic_is_read()
    {
        Assert.That(Read<object>("48 78 91 5a"), Is.InstanceOf<Dictionary<object, object?>>(), "a list as a key");
        Assert.That(Read<string>("01 eda0bd"), Is.EqualTo("\ud83d"), "a lone high surrogate");
        Assert.That(Read<string>("02 f09f9880"), Is.EqualTo("\ud83d\ude00"), "a sequence of four bytes");
    }

    [Test]
    public void H18_Every_prefix_of_a_valid_message_is_truncated([Values] HessianDialect dialect)
    {
        (object Value, Action<byte[]> Read)[] messages =
        [
            Typed(s_sample), Typed(new Leveled { List = [Level.High], Map = new() { [Level.Low] = 1 } }), Typed(new Family { Members = [new Child()] }),
            Typed(new Numbers { Decimal = 1.5m, Float = 1.1f, Date = DateTime.UnixEpoch, Big = 12345 }), Typed(new Trouble { Code = 1 }),
            Typed(new Views { Any = new List<object?> { 1, 2L, 3.5, "text", new byte[] { 1 } }, Map = new() { ["k"] = null } }),
        ];
        foreach (var (value, read) in messages)
        {
            byte[] bytes = HessianSerializer.Serialize(value, In(dialect));
            for (int length = 0; length < bytes.Length; length++)
            {
                byte[] prefix = bytes[..length];
                Assert.That(KindOf(() => HessianSerializer.Deserialize(prefix, Options)), Is.EqualTo(HessianErrorKind.Truncated), $"{value.GetType().Name}, {length} bytes");
                Assert.That(KindOf(() => read(prefix)), Is.EqualTo(HessianErrorKind.Truncated), $"{value.GetType().Name}, {length} bytes, typed");
            }
        }
    }

    private (object Value, Action<byte[]> Read) Typed<T>(T value)
        where T : notnull => (value, bytes => HessianSerializer.Deserialize<T>(bytes, Options));

    private static TestCaseData Case(string name, string description, params HessianErrorKind[] kinds) =>
        new TestCaseData(Bytes.Of(description), kinds).SetArgDisplayNames(name);

    private HessianErrorKind? Fails<T>(byte[] bytes)
    {
        Options.GetConverter<T>();
        long before = GC.GetAllocatedBytesForCurrentThread();
        HessianErrorKind? kind = null;
        try
        {
            HessianSerializer.Deserialize<T>(bytes, Options);
        }
        catch (HessianException error)
        {
            kind = error.Kind;
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        return kind;
    }

    private static long Measure(int times, Action act)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < times; i++) act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // whose locals would stay alive
    private static (WeakReference Written, WeakReference Read) Pass(HessianOptions options)
    {
        var large = new List<Part>();
        for (int i = 0; i < 50_000; i++) large.Add(new() { Name = "part", Count = i });
        byte[] bytes = HessianSerializer.Serialize(large, options);
        return (new(large), new(HessianSerializer.Deserialize<List<Part>>(bytes, options)));
    }
}

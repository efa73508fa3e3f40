using System.Globalization;
using System.Numerics;
using Hessian2.Tests.Models;
using static Hessian2.Tests.Wire.ScalarTests;

namespace Hessian2.Tests;

public class HostileInputTests
{
    private const int Allowance = 64 * 1024;
    private const int BytesPerByte = 16;

    // The smallest allowance, with which what is allocated beyond sixteen bytes a byte shows.
    private static readonly HessianOptions s_strict = Zoo.Options with { Limits = new() { AllocationAllowance = Allowance } };

    private static readonly byte[][] s_valid =
    [
        HessianSerializer.Serialize(Converters.ObjectTests.Sample(), Zoo.Options),
        HessianSerializer.Serialize(Converters.ObjectTests.Sample(), Zoo.Lite),
        HessianSerializer.Serialize<object>(new List<object?> { 1, 2L, 3.5, "text", true, null, new byte[] { 1 }, new Dictionary<object, object?> { ["k"] = new[] { 1 } }, Color.Red, Color.Red }, Zoo.Options),
        HessianSerializer.Serialize(new Node { Name = "a", Children = [new() { Name = "b", Any = new Kitten() }], Any = new HessianThrowable("java.lang.Error") }, Zoo.Options),
        Bytes.Of("7d 4d 'java.util.TreeMap' 'a' 91 5a 4d 90 'b' 92 5a 71 '[int' 91 4d 'java.util.LinkedHashMap' 'c' 93 5a 71 91 94"),
        [.. Repeated(0x79, 128), 0x90],
        Bytes.Of("43 'org.example.zoo.Node' 92 'any' 'next' 60 43 'x.Unknown' 92 'name' 'next' 61 'in' 51 91 51 91"),
    ];

    [Test]
    public void Mutated_and_random_bytes_throw_nothing_but_HessianException_and_allocate_within_bounds()
    {
        var random = new Random(20261124);
        var kinds = new Dictionary<HessianErrorKind, int>();
        for (int i = 0; i < 4_000; i++)
        {
            byte[] bytes = i % 10 == 0 ? Random(random) : Mutate(random);
            Count(kinds, Try<object>(bytes));
            Count(kinds, Try<Everything>(bytes));
            Count(kinds, Try<Node>(bytes));
        }

        foreach (var kind in new[] { HessianErrorKind.Truncated, HessianErrorKind.UnexpectedTag, HessianErrorKind.InvalidText, HessianErrorKind.InvalidValue,
            HessianErrorKind.LimitExceeded, HessianErrorKind.UnknownReference, HessianErrorKind.TypeMismatch, HessianErrorKind.TrailingBytes })
        {
            Assert.That(kinds.GetValueOrDefault(kind), Is.Positive, $"{kind} never happened");
        }
    }

    [Test]
    public void Every_prefix_of_a_valid_message_is_truncated()
    {
        foreach (byte[] bytes in s_valid)
        {
            for (int length = 0; length < bytes.Length; length++)
            {
                Assert.That(Try<object>(bytes[..length]), Is.EqualTo(HessianErrorKind.Truncated), $"{length} bytes");
            }
        }
    }

    [Test]
    public void The_scanner_and_the_reader_agree_on_where_a_value_ends()
    {
        var random = new Random(7);
        for (int i = 0; i < 4_000; i++)
        {
            byte[] bytes = Mutate(random);
            var reader = new HessianReader(bytes, Zoo.Options);
            try
            {
                reader.Skip();
                var scanner = new HessianScanner();
                Assert.That((scanner.Scan(bytes), scanner.IsComplete), Is.EqualTo((reader.Position, true)), Convert.ToHexString(bytes));
            }
            catch (HessianException)
            {
                // What the reader refuses, the scanner may pass: it checks less.
            }
            finally
            {
                reader.Dispose();
            }
        }
    }

    public static IEnumerable<TestCaseData> Bombs()
    {
        yield return Bomb("a list that announces 2^31-1 elements", HessianErrorKind.Truncated, [0x58, .. Int32(int.MaxValue)]);
        yield return Bomb("a string that announces 65,535 characters", HessianErrorKind.Truncated, [0x53, 0xFF, 0xFF, 0x61]);
        yield return Bomb("20,000 nested lists", HessianErrorKind.LimitExceeded, Repeated(0x79, 20_000));
        yield return Bomb("20,000 nested maps", HessianErrorKind.LimitExceeded, Repeated(0x48, 20_000));
        yield return Bomb("nested lists that each announce all that is left", HessianErrorKind.LimitExceeded, [.. Enumerable.Range(0, 120).SelectMany(_ => new byte[] { 0x58, 0xD6, 0, 0 }), .. Repeated(0x90, 200_000)]);
        yield return Bomb("empty lists", HessianErrorKind.LimitExceeded, [0x58, .. Int32(1_000_000), .. Repeated(0x78, 1_000_000)]);
        yield return Bomb("empty maps", HessianErrorKind.LimitExceeded, [0x57, .. Repeated([0x48, 0x5A], 300_000), 0x5A]);
        yield return Bomb("small maps", HessianErrorKind.LimitExceeded, [0x57, .. Repeated([0x48, 0x90, 0x90, 0x5A], 200_000), 0x5A]);
        yield return Bomb("objects without fields", HessianErrorKind.LimitExceeded, [0x57, .. Bytes.Of("43 'a' 90"), .. Repeated(0x60, 300_000), 0x5A]);
        yield return Bomb("class definitions", HessianErrorKind.LimitExceeded, [0x57, .. Repeated([0x43, 0x01, 0x61, 0x90, 0x90], 5000), 0x5A]);
        yield return Bomb("a class of 1,024 nameless fields, again and again", HessianErrorKind.LimitExceeded, [0x57, .. Repeated([.. Bytes.Of("43 'a'"), 0xCC, 0, .. Repeated(0, 1024), 0x90], 4000), 0x5A]);
        yield return Bomb("a class of 1,025 fields", HessianErrorKind.LimitExceeded, [.. Bytes.Of("43 'a'"), 0xCC, 1, .. Repeated(0, 1025), 0x60]);
        yield return Bomb("type names", HessianErrorKind.LimitExceeded, [0x57, .. Enumerable.Range(0, 5000).SelectMany(i => Bytes.Of($"70 'type{i}'")), 0x5A]);
        yield return Bomb("references to a large list as another type", HessianErrorKind.LimitExceeded, [.. Bytes.Of("43 'org.example.zoo.Node' 92 'any' 'children' 60"), 0x57, .. Repeated([0x79, 0x90], 10_000), 0x5A, 0x51, 0x91]);

        static TestCaseData Bomb(string name, HessianErrorKind kind, byte[] bytes) => new TestCaseData(kind, bytes).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Bombs))]
    public void A_bomb_is_refused_within_its_allowance(HessianErrorKind kind, byte[] bytes)
    {
        Assert.That(Try<object>(bytes), Is.EqualTo(kind));
        Assert.That(Try<Node>(bytes), Is.EqualTo(kind).Or.EqualTo(HessianErrorKind.TypeMismatch));
        Assert.That(Try<List<Node>>(bytes), Is.EqualTo(kind).Or.EqualTo(HessianErrorKind.TypeMismatch));
        Assert.That(Try<Dictionary<long, object>>(bytes), Is.EqualTo(kind).Or.EqualTo(HessianErrorKind.TypeMismatch));
    }

    [Test]
    public void Many_small_maps_are_within_the_default_allowance()
    {
        var maps = (List<object?>)HessianSerializer.Deserialize([0x57, .. Repeated([0x48, 0x90, 0x90, 0x5A], 80_000), 0x5A])!;

        Assert.That(maps, Has.Count.EqualTo(80_000));
    }

    [Test]
    public void A_short_message_cannot_take_the_default_allowance()
    {
        byte[] bytes = [0x57, .. Bytes.Of("43 'org.example.zoo.Everything' 90"), .. Repeated(0x60, 4000), 0x5A];

        Assert.That(KindOf(() => HessianSerializer.Deserialize<List<Everything>>(bytes, Zoo.Options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
    }

    [Test]
    public void Keys_chosen_to_collide_do_not_make_a_map_quadratic()
    {
        // Multiples of the primes that the framework sizes its tables by: without a seed they would share a bucket.
        var map = new Dictionary<object, object?>();
        for (long i = 0; i < 20_000; i++) map[i * 4_294_967_297L] = null;
        byte[] bytes = HessianSerializer.Serialize<object>(map);

        var typed = HessianSerializer.Deserialize<Dictionary<long, object>>(bytes)!;
        var untyped = (Dictionary<object, object?>)HessianSerializer.Deserialize(bytes)!;

        Assert.That(typed.Keys.Select(typed.Comparer.GetHashCode).Distinct().Count(), Is.GreaterThan(19_000));
        Assert.That(untyped.Keys.Select(untyped.Comparer.GetHashCode!).Distinct().Count(), Is.GreaterThan(19_000));
    }

    [Test]
    public void Keys_of_any_type_that_the_framework_hashes_alike_are_told_apart()
    {
        // Each of these collides with all others of its kind in the framework's own hash.
        AssertSpread(static i => new Guid(i, 0, 0, 0, 0, 0, 0, (byte)i, (byte)(i >> 8), 0, 0));
        AssertSpread(static i => new DateTime(i * 4_294_967_297L, DateTimeKind.Utc));
        AssertSpread(static i => new HessianDate(i * 4_294_967_297L));
        AssertSpread(static i => BitConverter.Int64BitsToDouble(i * 4_294_967_297L));
        AssertSpread(static i => new decimal(i, i, 0, isNegative: false, scale: 0));
    }

    [Test]
    public void Equal_keys_hash_alike_whatever_their_form()
    {
        var keys = new Dictionary<object, object?>(((Dictionary<object, object?>)HessianSerializer.Deserialize(Bytes.Of("48 5a"))!).Comparer)
        {
            [1.0m] = null,
            [0.0] = null,
            [double.NaN] = null,
            [BigInteger.One] = null,
        };

        Assert.That(new object[] { 1.00m, -0.0, -double.NaN, BigInteger.Parse("1", CultureInfo.InvariantCulture) }, Is.All.Matches<object>(keys.ContainsKey));
    }

    public sealed record Knot(string Name)
    {
        public object? Any { get; set; }
    }

    [Test]
    public void A_key_that_refers_to_itself_does_not_overflow_the_stack()
    {
        var options = HessianOptions.Default.WithReflection(typeof(Knot));
        byte[] bytes = Bytes.Of($"48 43 '{typeof(Knot).FullName!.Replace('+', '$')}' 91 'any' 60 51 91 91 5a");

        var map = (Dictionary<object, object?>)HessianSerializer.Deserialize(bytes, options)!;

        Assert.That(map.Keys.Single(), Is.TypeOf<Knot>().With.Property("Any").SameAs(map.Keys.Single()));
    }

    [Test]
    public void Long_class_definitions_from_strangers_are_not_kept()
    {
        var converter = (HessianObjectConverter<Node>)Zoo.Options.GetConverter<Node>();
        HessianSerializer.Deserialize<Node>(HessianSerializer.Serialize(new Node(), Zoo.Options), Zoo.Options);
        for (int i = 0; i < 40; i++)
        {
            var value = new HessianObject("org.example.zoo.Node") { { "name", "x" }, { new string('f', 100_000) + i, 1 } };
            Assert.That(HessianSerializer.Deserialize<Node>(HessianSerializer.Serialize(value, Zoo.Options), Zoo.Options)!.Name, Is.EqualTo("x"));
        }

        Assert.That(converter.KeptDefinitionBytes, Is.LessThan(33 * 4096));
    }

    [Test]
    public void Names_of_unknown_classes_are_remembered_up_to_a_number_and_a_length()
    {
        var options = Zoo.Options with { };
        for (int i = 0; i < 1500; i++) HessianSerializer.Deserialize(HessianSerializer.Serialize(new HessianObject($"x.Unknown{i}")), options);
        Assert.That(options.RememberedMisses, Is.EqualTo(1024));

        var other = Zoo.Options with { };
        HessianSerializer.Deserialize(HessianSerializer.Serialize(new HessianObject("x." + new string('u', 10_000))), other);
        Assert.That(other.RememberedMisses, Is.Zero);
    }

    [Test]
    public void Readings_within_readings_pay_for_each_other()
    {
        var options = HessianOptions.Default.WithReflection(typeof(Holder), typeof(Link), typeof(Box));
        string name = typeof(Link).FullName!.Replace('+', '$');
        byte[] link = [.. Bytes.Of($"43 '{name}' 92 'pad' 'box' 61 58"), .. Int32(100_000), .. Repeated(0x90, 100_000),
            .. Bytes.Of($"43 '{name.Replace("Link", "Box")}' 91 'link' 62 51 91")];
        byte[] bytes = [.. Bytes.Of($"43 '{name.Replace("Link", "Holder")}' 92 'skipped' 'link' 60"), .. link, .. Bytes.Of("51 91")];

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<Holder>(bytes, options))!;

        Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.LimitExceeded));
        Assert.That(error.Reason, Does.StartWith("Bytes read again"));
    }

    public sealed class Holder
    {
        public Link Link { get; set; }
    }

    public struct Link
    {
        public List<int>? Pad { get; set; }

        public Box? Box { get; set; }
    }

    public sealed class Box
    {
        public Link Link { get; set; }
    }

    [Test]
    public void A_limit_on_depth_that_the_stack_cannot_bear_ends_in_an_error()
    {
        var options = HessianOptions.Default with { Limits = new() { MaxDepth = int.MaxValue, MaxClassDefinitions = int.MaxValue } };
        byte[] nested = [.. Repeated(0x79, 200_000), 0x90];
        object deep = new List<object>();
        for (int i = 0; i < 200_000; i++) deep = new List<object> { deep };

        OnSmallStack(() =>
        {
            Assert.That(KindOf(() => HessianSerializer.Deserialize(nested, options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
            Assert.That(KindOf(() => Skip(nested, options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
            Assert.That(KindOf(() => HessianSerializer.Serialize(deep, options)), Is.EqualTo(HessianErrorKind.NotWritable));
        });
    }

    [Test]
    public void Class_definitions_in_a_row_are_passed_without_recursion()
    {
        var options = HessianOptions.Default with { Limits = new() { MaxClassDefinitions = 200_000 } };
        byte[] bytes = [.. Repeated([0x43, 0x01, 0x61, 0x90], 100_000), 0x90];

        OnSmallStack(() => Assert.That(Skip(bytes, options), Is.EqualTo(bytes.Length)));
    }

    [Test]
    public void A_list_of_numbers_read_as_bytes_is_held_against_the_limit_of_collections()
    {
        var options = HessianOptions.Default with { Limits = new() { MaxCollectionLength = 1000 } };

        Assert.That(HessianSerializer.Deserialize<byte[]>([0x57, .. Repeated(0x91, 1000), 0x5A], options), Has.Length.EqualTo(1000));
        Assert.That(KindOf(() => HessianSerializer.Deserialize<byte[]>([0x57, .. Repeated(0x91, 1001), 0x5A], options)), Is.EqualTo(HessianErrorKind.LimitExceeded));
    }

    [TestCase("/dev/zero")]
    [TestCase("../../../dev/zero")]
    [TestCase("Europe/../../../dev/zero")]
    [TestCase("./Berlin")]
    public void The_name_of_a_time_zone_is_no_path(string id)
    {
        Assert.Throws<ArgumentException>(() => _ = new JavaZoneId(id));
    }

    [Test]
    public void After_an_error_the_next_use_is_clean()
    {
        byte[] good = s_valid[0];
        for (int i = 0; i < 1000; i++)
        {
            Assert.That(Try<Everything>(good[..(i % good.Length)]), Is.EqualTo(HessianErrorKind.Truncated));
            Assert.That(Try<Everything>(good), Is.Null);
        }
    }

    private static void AssertSpread<T>(Func<int, T> keyOf)
        where T : notnull
    {
        var comparer = HessianSerializer.Deserialize<Dictionary<T, int>>(Bytes.Of("48 5a"), Zoo.Options.WithReflection())!.Comparer;
        var untyped = ((Dictionary<object, object?>)HessianSerializer.Deserialize(Bytes.Of("48 5a"))!).Comparer;
        T[] keys = [.. Enumerable.Range(1, 2000).Select(keyOf)];

        Assert.That(keys.Select(static key => key.GetHashCode()).Distinct().Count(), Is.LessThan(500), $"{typeof(T)} is safe by itself");
        Assert.That(keys.Select(key => comparer.GetHashCode(key)).Distinct().Count(), Is.GreaterThan(1990));
        Assert.That(keys.Select(key => untyped.GetHashCode(key)).Distinct().Count(), Is.GreaterThan(1990));
    }

    private static void OnSmallStack(Action act)
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
        }, maxStackSize: 512 * 1024);
        thread.Start();
        Assert.That(thread.Join(TimeSpan.FromSeconds(60)), Is.True);
        Assert.That(failure, Is.Null);
    }

    private static HessianErrorKind KindOf(Action act) => Assert.Throws<HessianException>(() => act())!.Kind;

    private static int Skip(byte[] bytes, HessianOptions options)
    {
        var reader = new HessianReader(bytes, options);
        try
        {
            reader.Skip();
            return reader.Position;
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static HessianErrorKind? Try<T>(byte[] bytes)
    {
        s_strict.GetConverter<T>();
        long before = GC.GetAllocatedBytesForCurrentThread();
        HessianErrorKind? kind = null;
        long consumed = bytes.Length;
        long allocated;
        try
        {
            HessianSerializer.Deserialize<T>(bytes, s_strict);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        catch (HessianException error)
        {
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            kind = error.Kind;
        }
        // Twice the bytes: a failed value is walked once more for its path. The exception itself, and a table that grows in the pool, come on top.
        Assert.That(allocated, Is.LessThanOrEqualTo(2 * (BytesPerByte * consumed + Allowance) + 256 * 1024), $"{typeof(T)} of {Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)))}");
        return kind;
    }

    private static byte[] Mutate(Random random)
    {
        byte[] bytes = (byte[])s_valid[random.Next(s_valid.Length)].Clone();
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(bytes.Length);
            switch (random.Next(5))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes = [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]]; break;
                case 3: bytes = [.. bytes[..at], 0x51, (byte)random.Next(0x8F, 0xC0), .. bytes[at..]]; break;
                default: bytes = bytes[..Math.Max(1, at)]; break;
            }
            if (bytes.Length == 0) return [0x51];
        }
        return bytes;
    }

    private static byte[] Random(Random random)
    {
        byte[] bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static void Count(Dictionary<HessianErrorKind, int> kinds, HessianErrorKind? kind)
    {
        if (kind is { } one) kinds[one] = kinds.GetValueOrDefault(one) + 1;
    }

    private static byte[] Int32(int value) => HessianSerializer.Serialize(value);

    private static byte[] Repeated(byte value, int count) => [.. Enumerable.Repeat(value, count)];

    private static byte[] Repeated(byte[] values, int count) => [.. Enumerable.Repeat(values, count).SelectMany(static one => one)];
}

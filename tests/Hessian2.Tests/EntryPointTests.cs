using System.Buffers;
using System.IO.Pipelines;
using Hessian2.Tests.Models;

namespace Hessian2.Tests;

/// <summary>Every public way into the reader, over random and mutated bytes: it reads them or throws a <see cref="HessianException"/>.</summary>
public class EntryPointTests
{
    private const int Inputs = 2000;

    private static readonly byte[][] s_valid =
    [
        HessianSerializer.Serialize(Converters.ObjectTests.Sample(), Zoo.Options),
        HessianSerializer.Serialize(Converters.ObjectTests.Sample(), Zoo.Lite),
        HessianSerializer.Serialize(new Node { Name = "a", Children = [new() { Name = "b", Any = new Kitten() }], Any = 1.5m }, Zoo.Options),
        Bytes.Of("7d 4d 'java.util.TreeMap' 'a' 91 5a 4d 90 'b' 92 5a 71 '[int' 91 4d 'java.util.LinkedHashMap' 'c' 93 5a 71 91 94"),
        Bytes.Of("520002 6162 01 63 410001 61 21 62 4a 000000d04b9284b8 5f 00003039"),
    ];

    /// <summary>The ways.</summary>
    public static IEnumerable<TestCaseData> Ways()
    {
        yield return Way("a span, untyped", static bytes => HessianSerializer.Deserialize(bytes, Zoo.Options));
        yield return Way("a span, typed", static bytes => HessianSerializer.Deserialize<Everything>(bytes, Zoo.Options));
        yield return Way("a span, as text", static bytes => HessianSerializer.Deserialize<string>(bytes, Zoo.Options));
        yield return Way("a span, as a map of sets", static bytes => HessianSerializer.Deserialize<Dictionary<object, HashSet<object>>>(bytes, Zoo.Options.WithReflection()));
        yield return Way("a sequence", static bytes => HessianSerializer.Deserialize<object>(Input.Segments(bytes, 3), Zoo.Options));
        yield return Way("a stream", static bytes => HessianSerializer.Deserialize<object>(new MemoryStream(bytes), Zoo.Options));
        yield return Way("a stream, asynchronous", static bytes => HessianSerializer.DeserializeAsync<object>(new MemoryStream(bytes), Zoo.Options).AsTask().GetAwaiter().GetResult());
        yield return Way("a pipe", static bytes => HessianSerializer.DeserializeAsync<object>(PipeReader.Create(new ReadOnlySequence<byte>(bytes)), Zoo.Options).AsTask().GetAwaiter().GetResult());
        yield return Way("values of a reader", ReadValues);
        yield return Way("tokens of a reader", ReadTokens);
        yield return Way("tokens", ReadTokenByToken);
        yield return Way("a scanner", static bytes => new HessianScanner().Scan(bytes));
        yield return Way("JSON", static bytes => HessianJson.ToJson(bytes));
        yield return Way("readable JSON", static bytes => HessianJson.ToReadableJson(bytes));
        yield return Way("bytes taken for JSON", static bytes => HessianJson.FromJson(bytes));

        static TestCaseData Way(string name, Action<byte[]> read) => new TestCaseData(read).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Ways))]
    public void Any_bytes_are_read_or_refused_by_a_HessianException(Action<byte[]> read)
    {
        const int Seed = 3;
        var random = new Random(Seed);
        int refused = 0;
        for (int i = 0; i < Inputs; i++)
        {
            byte[] bytes = i % 4 == 0 ? Noise(random) : Mutated(random);
            try
            {
                read(bytes);
            }
            catch (HessianException)
            {
                refused++;
            }
            catch (Exception error)
            {
                Assert.Fail($"Seed {Seed}, input {i}, {Convert.ToHexString(bytes)}: {error}");
            }
        }

        Assert.That(refused, Is.GreaterThan(Inputs / 4));
    }

    private static void ReadValues(byte[] bytes)
    {
        var reader = new HessianReader(bytes, Zoo.Options);
        try
        {
            while (!reader.End) reader.ReadObject();
        }
        finally
        {
            reader.Dispose();
        }
    }

    // As hand-written protocol code reads: by what stands there.
    private static void ReadTokens(byte[] bytes)
    {
        var reader = new HessianReader(bytes, Zoo.Options);
        try
        {
            while (!reader.End) ReadToken(ref reader);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static void ReadToken(ref HessianReader reader)
    {
        switch (reader.Peek())
        {
            case HessianToken.Boolean: reader.ReadBoolean(); break;
            case HessianToken.Int32: reader.ReadInt32(); break;
            case HessianToken.Int64: reader.ReadInt64(); break;
            case HessianToken.Double: reader.ReadDouble(); break;
            case HessianToken.Date: reader.ReadDateMilliseconds(); break;
            case HessianToken.String: reader.ReadString(); break;
            case HessianToken.Binary: reader.ReadBinary(); break;
            case HessianToken.List: reader.ReadListHeader(out _); break;
            case HessianToken.Map: reader.ReadMapHeader(out _); break;
            case HessianToken.Object or HessianToken.ClassDefinition: reader.ReadObjectHeader(out _); break;
            case HessianToken.Null: reader.TryReadNull(); break;
            case HessianToken.End: reader.TryReadEnd(); break;
            default: reader.Skip(); break;
        }
    }

    private static void ReadTokenByToken(byte[] bytes)
    {
        using var reader = new HessianTokenReader(bytes, Zoo.Options);
        Pass(reader);

        static void Pass(HessianTokenReader reader)
        {
            while (reader.Read())
            {
            }
        }
    }

    private static byte[] Noise(Random random)
    {
        byte[] bytes = new byte[random.Next(1, 60)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Mutated(Random random)
    {
        byte[] bytes = (byte[])s_valid[random.Next(s_valid.Length)].Clone();
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(bytes.Length);
            bytes = random.Next(4) switch
            {
                0 => [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]],
                1 => [.. bytes[..at], 0x51, (byte)random.Next(0x8F, 0xA0), .. bytes[at..]],
                2 => bytes[..Math.Max(1, at)],
                _ => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            };
            if (bytes.Length == 0) return [0x51];
        }
        return bytes;
    }
}

using System.Buffers;

namespace Hessian2.Tests.Json;

/// <summary>Streams of every kind of token, drawn by a seed.</summary>
internal static class RandomStream
{
    private static readonly string[] s_names = ["a", "b", "name", "$class", "$ref", "", "中文", "a", "\ud800"];
    private static readonly string?[] s_types = [null, null, "[int", "java.util.LinkedList", "$map"];
    private static readonly double[] s_doubles = [0, -0.0, 1, 127, 128.5, 0.001, 1e300, -1e-300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 5, 65536];
    private static readonly string[] s_texts = ["", "a", "\"\\\n\u0000", "中文", "😀", "\ud800", "x\udc00y\ud83d\ude00\ud800", "$ref"];

    public static byte[] Of(int seed, int values)
    {
        var random = new Random(seed);
        var output = new ArrayBufferWriter<byte>();
        var writer = new HessianTokenWriter(output);
        for (int i = 0; i < values; i++) WriteValue(ref writer, random, 5);
        writer.Flush();
        writer.Dispose();
        return output.WrittenSpan.ToArray();
    }

    private static void WriteValue(ref HessianTokenWriter writer, Random random, int depth)
    {
        switch (random.Next(depth > 0 ? 15 : 9))
        {
            case 0:
                writer.WriteNull();
                break;
            case 1:
                writer.WriteBoolean(random.Next(2) == 0);
                break;
            case 2:
                writer.WriteInt32(random.Next(int.MinValue, int.MaxValue) >> random.Next(32));
                break;
            case 3:
                writer.WriteInt64(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64));
                break;
            case 4:
                writer.WriteDouble(random.Next(2) == 0 ? s_doubles[random.Next(s_doubles.Length)] : random.NextDouble() * Math.Pow(10, random.Next(-30, 30)));
                break;
            case 5:
                writer.WriteDate(new(random.Next(3) == 0 ? random.Next() * 60_000L : random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(40)));
                break;
            case 6:
                writer.WriteString(s_texts[random.Next(s_texts.Length)] + new string('x', random.Next(50) * random.Next(50)));
                break;
            case 7:
                byte[] binary = new byte[random.Next(40) * random.Next(40)];
                random.NextBytes(binary);
                writer.WriteBinary(binary);
                break;
            case 8 when writer.ReferenceCount > 0:
                writer.WriteReference(random.Next(writer.ReferenceCount));
                break;
            case 8:
                writer.WriteNull();
                break;
            default:
                WriteContainer(ref writer, random, depth - 1);
                break;
        }
    }

    private static void WriteContainer(ref HessianTokenWriter writer, Random random, int depth)
    {
        int values = random.Next(5);
        switch (random.Next(4))
        {
            case 0:
                writer.WriteStartList(s_types[random.Next(s_types.Length)], values);
                break;
            case 1:
                writer.WriteStartList(s_types[random.Next(s_types.Length)]);
                break;
            case 2:
                writer.WriteStartMap(s_types[random.Next(s_types.Length)]);
                WriteKeys(ref writer, random, depth, values);
                values = 0;
                break;
            default:
                writer.WriteStartObject(new($"x.C{random.Next(3)}{(random.Next(9) == 0 ? "\udc00" : "")}", [.. random.GetItems(s_names, values)]));
                break;
        }
        for (int i = 0; i < values; i++) WriteValue(ref writer, random, depth);
        writer.WriteEnd();
    }

    private static void WriteKeys(ref HessianTokenWriter writer, Random random, int depth, int entries)
    {
        bool areNames = random.Next(2) == 0;
        for (int i = 0; i < entries; i++)
        {
            if (areNames) writer.WriteString(s_names[random.Next(s_names.Length)]);
            else WriteValue(ref writer, random, depth);
            WriteValue(ref writer, random, depth);
        }
    }
}

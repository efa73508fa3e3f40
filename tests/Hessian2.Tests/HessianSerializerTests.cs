using System.Buffers;
using System.IO.Pipelines;
using Hessian2.Tests.Models;
using Tests.Common;
using static Hessian2.Tests.Wire.ScalarTests;

namespace Hessian2.Tests;

public class HessianSerializerTests
{
    [Test]
    public async Task A_stream_is_written_and_read_to_its_end()
    {
        using var stream = new MemoryStream();
        await HessianSerializer.SerializeAsync(stream, new List<string> { "a", new('b', 10_000) }).WithDeadline();
        HessianSerializer.Serialize(Stream.Null, 1);

        stream.Position = 0;
        Assert.That(HessianSerializer.Deserialize<List<string>>(stream), Has.Count.EqualTo(2));
        stream.Position = 0;
        Assert.That(await HessianSerializer.DeserializeAsync<List<string>>(stream).WithDeadline(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_pipe_gives_one_value_after_the_other_as_they_arrive()
    {
        var pipe = new Pipe();
        byte[] bytes = [.. HessianSerializer.Serialize("first"), .. HessianSerializer.Serialize(new[] { 1, 2, 300 })];
        var reading = HessianSerializer.DeserializeAsync<string>(pipe.Reader).AsTask();
        foreach (byte one in bytes) await pipe.Writer.WriteAsync(new[] { one }).WithDeadline();
        await pipe.Writer.CompleteAsync();

        Assert.That(await reading.WithDeadline(), Is.EqualTo("first"));
        Assert.That(await HessianSerializer.DeserializeAsync<int[]>(pipe.Reader).WithDeadline(), Is.EqualTo(new[] { 1, 2, 300 }));
        Assert.That(Assert.ThrowsAsync<HessianException>(() => HessianSerializer.DeserializeAsync<int>(pipe.Reader).WithDeadline())!.Kind,
            Is.EqualTo(HessianErrorKind.Truncated));
    }

    [Test]
    public void An_output_that_hands_out_small_spans_gets_the_same_bytes([Values(1, 7, 300)] int size)
    {
        var output = new StingyWriter(size);
        var value = Converters.ObjectTests.Sample();

        HessianSerializer.Serialize(output, value, Zoo.Options);
        HessianSerializer.Serialize(output, new string('中', 40_000), Zoo.Options);

        Assert.That(output.Written, Is.EqualTo([.. HessianSerializer.Serialize(value, Zoo.Options), .. HessianSerializer.Serialize(new string('中', 40_000), Zoo.Options)]));
    }

    [Test]
    public void Two_types_of_one_Java_name_are_refused_at_composition()
    {
        var options = HessianOptions.Default.With(OrderResolver.Instance);

        var error = Assert.Throws<ArgumentException>(() => options.With(new OtherResolver()))!;

        Assert.That(error.Message, Does.Contain(nameof(OtherOrder)).And.Contains("org.example.shop.Order"));
    }

    [Test]
    public void A_converter_made_by_hand_is_used_in_members_and_by_name()
    {
        var options = Zoo.Options.With<Version>(static () => new VersionConverter());

        Assert.That(HessianSerializer.Deserialize<List<Version>>(HessianSerializer.Serialize(new List<Version> { new(1, 2) }, options), options), Is.EqualTo(new[] { new Version(1, 2) }));
    }

    [Test]
    public void Many_threads_may_use_new_options_at_once()
    {
        for (int round = 0; round < 20; round++)
        {
            var options = Zoo.Options with { Limits = new() { MaxDepth = 64 + round } };
            byte[] bytes = HessianSerializer.Serialize(Converters.ObjectTests.Sample(), Zoo.Options);
            Parallel.For(0, 16, _ => Assert.That(HessianSerializer.Deserialize<Everything>(bytes, options)!.Float, Is.EqualTo(1.1f)));
        }
    }

    [Test]
    public void Several_values_of_one_stream_share_their_tables()
    {
        var dog = new Dog { Name = "rex" };
        var output = new ArrayBufferWriter<byte>();
        var writer = new HessianWriter(output, Zoo.Options);
        writer.WriteString("2.0.2");
        writer.WriteInt32(7);
        writer.Write(dog);
        writer.WriteObject(dog);
        writer.Flush();
        writer.Dispose();

        var reader = new HessianReader(output.WrittenSpan, Zoo.Options);
        Assert.That(reader.Peek(), Is.EqualTo(HessianToken.String));
        Assert.That((reader.ReadString(), reader.ReadInt32()), Is.EqualTo(("2.0.2", 7)));
        int start = reader.Position;
        reader.Skip();
        var skipped = reader.Read<Dog>()!;
        Assert.That((skipped.Name, reader.End), Is.EqualTo(("rex", true)));
        reader.Dispose();

        var second = new HessianReader(output.WrittenSpan, Zoo.Options) { Position = start };
        Assert.That(second.ReadObject(), Is.SameAs(second.ReadObject()));
        second.Dispose();
    }

    [Test]
    public void Nothing_is_kept_of_a_large_message()
    {
        HessianSerializer.Serialize(new string('a', 5_000_000));
        byte[] small = HessianSerializer.Serialize(1);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 1000; i++) HessianSerializer.Serialize(1);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThanOrEqualTo(1000 * 64), "only the arrays of one byte");
        Assert.That(small, Is.EqualTo(new byte[] { 0x91 }));
    }

    private sealed class OtherOrder;

    private sealed class OtherResolver : IHessianTypeResolver
    {
        public IReadOnlyList<HessianTypeInfo> Types { get; } = [new("org.example.shop.Order", typeof(OtherOrder))];

        public HessianConverter? CreateConverter(Type type) => null;
    }

    private sealed class VersionConverter : HessianConverter<Version>
    {
        public override void Write(ref HessianWriter writer, Version? value) => writer.WriteString(value?.ToString());

        public override Version? Read(ref HessianReader reader) => reader.ReadString() is { } text ? Version.Parse(text) : null;
    }

    private sealed class StingyWriter(int size) : IBufferWriter<byte>
    {
        private readonly List<byte> _written = [];
        private byte[] _block = [];

        public byte[] Written => [.. _written];

        public void Advance(int count) => _written.AddRange(_block.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _block = new byte[Math.Max(size, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}

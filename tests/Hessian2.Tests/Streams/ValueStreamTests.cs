using System.Buffers;
using System.IO.Pipelines;
using Hessian2.Streams;
using Hessian2.Tests.Golden;

namespace Hessian2.Tests.Streams;

[CancelAfter(30_000)]
public class ValueStreamTests
{
    // Two objects of one class, the second of which refers to the first: only in one stream do they mean anything.
    private const string Shared = "43 'a.B' 92 'x' 'y' 60 91 4e 60 92 51 90";

    [Test]
    public async Task Separate_values_are_read_as_they_arrive([Values(1, 3, 1000)] int piece, CancellationToken cancellation)
    {
        var output = new ArrayBufferWriter<byte>();
        HessianSerializer.SerializeEnumerable(output, [Made(1), Made(2), Made(3)]);

        var read = await Read<HessianObject>(output.WrittenSpan.ToArray(), piece, HessianStreamKind.SeparateValues, cancellation);

        Assert.That(read.Select(one => one!["x"]), Is.EqualTo(new object[] { 1, 2, 3 }));
    }

    [Test]
    public async Task Values_of_one_stream_refer_to_one_another([Values(1, 3, 1000)] int piece, CancellationToken cancellation)
    {
        var read = await Read<HessianObject>(Bytes.Of(Shared), piece, HessianStreamKind.OneStream, cancellation);

        Assert.That(read, Has.Count.EqualTo(2));
        Assert.That(read[1]!["y"], Is.SameAs(read[0]));
    }

    [Test]
    public void The_same_from_bytes_that_are_all_there()
    {
        var read = HessianSerializer.DeserializeEnumerable<HessianObject>(Bytes.Of(Shared), kind: HessianStreamKind.OneStream).ToList();

        Assert.That(read[1]!["y"], Is.SameAs(read[0]));
        Assert.That(HessianSerializer.DeserializeEnumerable<int>(new byte[] { 0x91, 0x92 }), Is.EqualTo((int[])[1, 2]));
        Assert.That(HessianSerializer.DeserializeEnumerable<int>(ReadOnlyMemory<byte>.Empty), Is.Empty);
    }

    [TestCase("caucho")]
    [TestCase("lite")]
    public void Two_values_of_one_Java_stream_come_back_and_are_written_so(string file)
    {
        var row = GoldenFiles.Rows.Single(row => row.File == file && row.Name == "stream.two");
        var options = HessianOptions.Default with { Dialect = row.Dialect };

        var read = HessianSerializer.DeserializeEnumerable<object>(row.Bytes.Whole, options, HessianStreamKind.OneStream).ToList();
        var output = new ArrayBufferWriter<byte>();
        HessianSerializer.SerializeEnumerable(output, read, options, HessianStreamKind.OneStream);

        Assert.That(read, Has.Count.EqualTo(2));
        Assert.That(output.WrittenSpan.ToArray(), Is.EqualTo(row.Bytes.Whole));
    }

    [Test]
    public async Task What_is_written_as_one_stream_is_read_as_one(CancellationToken cancellation)
    {
        var first = Made(1);
        var pipe = new Pipe();
        await HessianSerializer.SerializeAsyncEnumerable(pipe.Writer, Values(), kind: HessianStreamKind.OneStream, cancellationToken: cancellation);
        await pipe.Writer.CompleteAsync();

        List<HessianObject?> read = [];
        await foreach (var one in HessianSerializer.DeserializeAsyncEnumerable<HessianObject>(pipe.Reader, kind: HessianStreamKind.OneStream, cancellationToken: cancellation)) read.Add(one);

        Assert.That(read[2], Is.SameAs(read[0]).And.Not.SameAs(read[1]));

        async IAsyncEnumerable<HessianObject> Values()
        {
            yield return first;
            await Task.Yield();
            yield return Made(1);
            yield return first;
        }
    }

    [TestCase("79", HessianErrorKind.Truncated, 4, "[0]")]
    [TestCase("7a 91 40", HessianErrorKind.UnexpectedTag, 5, null)]
    public async Task A_break_is_told_with_its_offset_from_the_first_value(string last, HessianErrorKind kind, long offset, string? path)
    {
        foreach (var stream in Enum.GetValues<HessianStreamKind>())
        {
            var error = await ErrorOf(Bytes.Of("91 92 93 " + last), stream);
            Assert.That((error.Kind, error.Offset, error.Path), Is.EqualTo((kind, offset, path)), $"{stream}");
        }
    }

    [Test]
    public async Task What_follows_a_value_stays_in_the_pipe_for_the_next_reader(CancellationToken cancellation)
    {
        var pipe = await Filled(Bytes.Of("7a 91 92 'rest' 40"));

        var first = await HessianSerializer.DeserializeAsync<List<int>>(pipe.Reader, cancellationToken: cancellation);
        await foreach (string? text in HessianSerializer.DeserializeAsyncEnumerable<string>(pipe.Reader, cancellationToken: cancellation))
        {
            Assert.That(text, Is.EqualTo("rest"));
            break;
        }
        var left = await pipe.Reader.ReadAsync(cancellation);

        Assert.That((first, left.Buffer.ToArray()), Is.EqualTo((new List<int> { 1, 2 }, (byte[])[0x40])));
    }

    [Test]
    public async Task A_cancelled_read_loses_nothing(CancellationToken cancellation)
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(new byte[] { 0x7a, 0x91 }, cancellation);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var waiting = HessianSerializer.DeserializeAsync<List<int>>(pipe.Reader, cancellationToken: cancel.Token).AsTask();

        await cancel.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        var pending = HessianSerializer.DeserializeAsync<List<int>>(pipe.Reader, cancellationToken: cancellation).AsTask();
        pipe.Reader.CancelPendingRead();
        Assert.That(async () => await pending, Throws.InstanceOf<OperationCanceledException>());
        await pipe.Writer.WriteAsync(new byte[] { 0x92 }, cancellation);

        Assert.That(await HessianSerializer.DeserializeAsync<List<int>>(pipe.Reader, cancellationToken: cancellation), Is.EqualTo((List<int>)[1, 2]));
    }

    [Test]
    public async Task A_refused_value_stays_in_the_pipe(CancellationToken cancellation)
    {
        foreach (string description in (string[])["7a 91 92", "7a 40"])
        {
            var pipe = await Filled(Bytes.Of(description));

            Assert.That(async () => await HessianSerializer.DeserializeAsync<string>(pipe.Reader), Throws.TypeOf<HessianException>());

            Assert.That((await pipe.Reader.ReadAsync(cancellation)).Buffer.ToArray(), Is.EqualTo(Bytes.Of(description)));
        }
    }

    [Test]
    public async Task A_mebibyte_in_single_bytes_is_looked_at_once(CancellationToken cancellation)
    {
        byte[] bytes = HessianSerializer.Serialize(Enumerable.Range(0, 50_000).Select(i => new List<object?> { i, "中文 and text", 1.5 + i }).ToList<object?>());
        Assert.That(bytes, Has.Length.GreaterThan(1 << 20));
        var whole = new HessianScanner();
        whole.Scan(bytes);
        var pipe = new Pipe(new(pauseWriterThreshold: 0, minimumSegmentSize: 16));
        var finder = new ValueFinder(pipe.Reader, HessianLimits.Default, keepsClasses: false);

        var finding = finder.FindAsync(cancellation).AsTask();
        foreach (byte one in bytes)
        {
            pipe.Writer.GetSpan(1)[0] = one;
            pipe.Writer.Advance(1);
            await pipe.Writer.FlushAsync(cancellation);
        }
        var found = await finding;

        Assert.That(found!.Value.Length, Is.EqualTo(bytes.Length));
        Assert.That(finder.Scanner.Examined, Is.LessThanOrEqualTo(3 * whole.Examined));
    }

    private static HessianObject Made(int x) => new("a.B") { ["x"] = x };

    private static async Task<List<T?>> Read<T>(byte[] bytes, int piece, HessianStreamKind kind, CancellationToken cancellation)
    {
        var pipe = new Pipe();
        var writing = Task.Run(
            async () =>
            {
                for (int at = 0; at < bytes.Length; at += piece) await pipe.Writer.WriteAsync(bytes.AsMemory(at, Math.Min(piece, bytes.Length - at)), cancellation);
                await pipe.Writer.CompleteAsync();
            },
            cancellation);
        List<T?> read = [];
        await foreach (var one in HessianSerializer.DeserializeAsyncEnumerable<T>(pipe.Reader, kind: kind, cancellationToken: cancellation)) read.Add(one);
        await writing;
        return read;
    }

    private static async Task<HessianException> ErrorOf(byte[] bytes, HessianStreamKind kind)
    {
        try
        {
            await foreach (object? _ in HessianSerializer.DeserializeAsyncEnumerable<object>(new MemoryStream(bytes), kind: kind))
            {
            }
        }
        catch (HessianException error)
        {
            return error;
        }
        throw new AssertionException("No error.");
    }

    private static async Task<Pipe> Filled(byte[] bytes)
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(bytes);
        await pipe.Writer.CompleteAsync();
        return pipe;
    }
}

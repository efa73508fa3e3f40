using System.Buffers;
using System.IO.Pipelines;

namespace Hessian2.Streams;

/// <summary>Waits until a pipe holds a whole value. It looks at each byte once; what it has not given out stays in the pipe.</summary>
/// <param name="pipe">Where the bytes come from.</param>
/// <param name="limits">Those of the reader.</param>
/// <param name="keepsClasses">Whether a value may be of a class that an earlier one has defined.</param>
internal sealed class ValueFinder(PipeReader pipe, HessianLimits limits, bool keepsClasses)
{
    /// <summary>What tells where the value ends.</summary>
    public HessianScanner Scanner { get; private set; } = new(limits);

    /// <summary>Bytes of the values before this one.</summary>
    public long Offset { get; private set; }

    /// <summary>
    /// The bytes of the next value, to be given back by <see cref="Accept"/> or <see cref="Refuse"/>. Null where the pipe ends before it;
    /// a part of a value where it ends inside, for the reader to say what is missing.
    /// </summary>
    public async ValueTask<ReadOnlySequence<byte>?> FindAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (Scan(read.Buffer)) return read.Buffer.Slice(0, Scanner.Length);
            if (read.IsCompleted && !read.Buffer.IsEmpty) return read.Buffer;
            if (read.IsCompleted || read.IsCanceled) pipe.AdvanceTo(read.Buffer.Start);
            if (read.IsCompleted) return null;
            if (read.IsCanceled) throw new OperationCanceledException("The pipe's pending read was cancelled.");
            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Takes the value out of the pipe.</summary>
    public void Accept(in ReadOnlySequence<byte> value)
    {
        Offset += value.Length;
        pipe.AdvanceTo(value.End);
        if (keepsClasses) Scanner.Next();
        else Scanner = new(limits);
    }

    /// <summary>Leaves the value in the pipe.</summary>
    public void Refuse(in ReadOnlySequence<byte> value) => pipe.AdvanceTo(value.Start);

    private bool Scan(in ReadOnlySequence<byte> buffer)
    {
        try
        {
            return Scanner.Scan(buffer);
        }
        catch
        {
            pipe.AdvanceTo(buffer.Start);
            throw;
        }
    }
}

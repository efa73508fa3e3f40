using System.Diagnostics;

namespace Hessian2.Fuzz;

/// <summary>Reads one value from a reader.</summary>
public delegate object? Reading(ref HessianReader reader);

/// <summary>
/// Reads, and holds the reader to what it promises for any bytes: no other error than its own, memory within a number of times what it has
/// read and the allowance, time within a second, and nothing left behind for the next message.
/// </summary>
public static class Bounds
{
    /// <summary>What may be allocated beyond what the bytes read allow: small, so that it shows.</summary>
    public const int Allowance = 64 * 1024;

    // Sixteen for containers, and as many for what stands in lists whose length is announced: each element begins at a byte of its own.
    private const int BytesPerByte = 32;

    // The exception with its trace, and tables that grow and stay in their pool.
    private const int Slack = 256 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    // A list of an object, a typed list and itself: right only where all tables are empty at its beginning.
    private static readonly byte[] s_good = Convert.FromHexString("7B" + "4303612E629201780179" + "609192" + "7102786C93" + "5190");

    /// <summary>The limits under which inputs are read.</summary>
    public static HessianLimits Limits { get; } = new() { AllocationAllowance = Allowance };

    /// <summary>Reads one value within all bounds.</summary>
    public static Outcome Read(ReadOnlySpan<byte> input, HessianOptions options, Reading reading)
    {
        long started = Stopwatch.GetTimestamp();
        var outcome = Measured(input, options, reading, out string? excess);
        // Converters and tables are made when they are first needed: only what is too much each time is too much.
        if (excess is not null) Measured(input, options, reading, out excess);
        if (excess is not null) throw new FindingException(excess);
        // The machine may have been busy with something else: only what is slow each time is slow.
        for (int i = 0; Stopwatch.GetElapsedTime(started) > s_patience; i++)
        {
            if (i == 3) throw new FindingException($"{input.Length} bytes take longer than {s_patience}");
            started = Stopwatch.GetTimestamp();
            Measured(input, options, reading, out _);
        }
        CheckNextMessage();
        return outcome;
    }

    private static Outcome Measured(ReadOnlySpan<byte> input, HessianOptions options, Reading reading, out string? excess)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var outcome = Try(input, options, reading);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // A value that fails is walked once more, for its path.
        long consumed = outcome.Error is { } error ? 2 * Math.Max(outcome.End, error.Offset) : outcome.End;
        long bound = BytesPerByte * consumed + (outcome.IsRead ? 1 : 2) * Allowance + Slack;
        excess = allocated > bound ? $"{allocated} bytes are allocated for {outcome.End} bytes read; at most {bound} are allowed" : null;
        return outcome;
    }

    private static Outcome Try(ReadOnlySpan<byte> input, HessianOptions options, Reading reading)
    {
        var reader = new HessianReader(input, options);
        try
        {
            object? value = reading(ref reader);
            return new(value, reader.Position, null);
        }
        catch (HessianException error)
        {
            if (error.Offset < 0 || error.Offset > input.Length) throw new FindingException($"The offset {error.Offset} lies outside the {input.Length} bytes", error);
            return new(null, reader.Position, error);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static void CheckNextMessage()
    {
        var list = HessianSerializer.Deserialize(s_good) as List<object?>;
        if (list is not [HessianObject { ClassName: "a.b", Count: 2 } made, HessianList { JavaType: "xl" }, var again] || made["x"] is not 1 || !ReferenceEquals(list, again))
        {
            throw new FindingException("A good message is read differently afterwards");
        }
    }
}

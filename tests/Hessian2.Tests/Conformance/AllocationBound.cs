using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>Holds what reading allocates against what the limits promise, whether the bytes are read or refused.</summary>
internal static class AllocationBound
{
    private const int Allowance = 64 * 1024;
    private const int BytesPerByte = 16;

    // Beside the values: the error and its path, the results of the test, tables that grow in the pool.
    private const int Slack = 1024 * 1024;

    /// <summary>Reads bytes with the smallest allowance, in which what is not accounted for shows.</summary>
    public static void Check(HessianOptions options, byte[] bytes, Action<byte[], HessianOptions> read)
    {
        var strict = options with { Limits = new() { AllocationAllowance = Allowance } };
        Try(bytes[..1], strict, read); // converters are made once
        long before = GC.GetAllocatedBytesForCurrentThread();
        Try(bytes, strict, read);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.LessThanOrEqualTo((BytesPerByte * (long)bytes.Length) + Allowance + Slack));
    }

    private static void Try(byte[] bytes, HessianOptions options, Action<byte[], HessianOptions> read)
    {
        try
        {
            read(bytes, options);
        }
        catch (HessianException error)
        {
            Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.LimitExceeded).Or.EqualTo(HessianErrorKind.Truncated));
        }
    }
}

using System.Buffers;
using Hessian2;
using Hessian2.Tests.Golden;

namespace Interop.Tests.Caucho;

/// <summary>A value that both sides can make, by its name in the Java peer.</summary>
/// <param name="Name">The name in the Java peer.</param>
internal abstract record LiveCase(string Name)
{
    /// <summary>The type that it is written and read as.</summary>
    public abstract Type Type { get; }

    /// <summary>True where reading without an expected type gives the same as reading with one.</summary>
    public abstract bool IsUntyped { get; }

    /// <summary>Our bytes.</summary>
    public abstract ReadOnlyMemory<byte> Write(HessianOptions options);

    /// <summary>The difference of what the bytes hold, read as <see cref="Type"/>, from the value; null where there is none.</summary>
    public abstract string? TypedDifference(ReadOnlySpan<byte> bytes, HessianOptions options);

    /// <summary>The difference of what the bytes hold, read as anything, from the value; null where there is none.</summary>
    public abstract string? UntypedDifference(ReadOnlySpan<byte> bytes, HessianOptions options);

    public sealed override string ToString() => Name;
}

/// <summary>A value of a type.</summary>
/// <param name="Name">The name in the Java peer.</param>
/// <param name="Create">Makes a new one.</param>
/// <param name="IsUntypedForm">Untyped reading gives the same.</param>
/// <param name="View">What to compare where the value itself compares by identity.</param>
internal sealed record LiveCase<T>(string Name, Func<T> Create, bool IsUntypedForm, Func<T?, object?>? View = null) : LiveCase(Name)
{
    public override Type Type => typeof(T);

    public override bool IsUntyped => IsUntypedForm;

    public override ReadOnlyMemory<byte> Write(HessianOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>();
        HessianSerializer.Serialize(bytes, Create(), options);
        return bytes.WrittenMemory;
    }

    public override string? TypedDifference(ReadOnlySpan<byte> bytes, HessianOptions options) =>
        GraphComparer.Difference(See(Create()), See(HessianSerializer.Deserialize<T>(bytes, options)));

    public override string? UntypedDifference(ReadOnlySpan<byte> bytes, HessianOptions options) =>
        GraphComparer.UntypedDifference(See(Create()), HessianSerializer.Deserialize(bytes, options), HessianDialect.Caucho);

    private object? See(T? value) => View is null ? value : View(value);
}

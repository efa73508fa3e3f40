using System.Diagnostics.CodeAnalysis;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// Reads and writes the values of one .NET type. One instance serves all threads. It belongs to one <see cref="HessianOptions"/>, which
/// binds it before its first use.
/// </summary>
/// <typeparam name="T">The .NET type.</typeparam>
[SuppressMessage("ApiDesign", "RS0022", Justification = "The base holds what needs no type argument; only this class is derived from.")]
public abstract class HessianConverter<T> : HessianConverter
{
    /// <inheritdoc/>
    public sealed override Type Type => typeof(T);

    /// <summary>Writes one whole value, null included where the type has it.</summary>
    public abstract void Write(ref HessianWriter writer, T? value);

    /// <summary>Reads one whole value, references to an earlier one included.</summary>
    public abstract T? Read(ref HessianReader reader);

    /// <summary>Writes values one after the other: the elements of a list.</summary>
    internal virtual void WriteAll(ref HessianWriter writer, scoped ReadOnlySpan<T?> values)
    {
        foreach (var value in values) Write(ref writer, value);
    }

    /// <summary>Reads the one value that the bytes hold.</summary>
    internal T? ReadOnly(ReadOnlySpan<byte> data, HessianOptions options)
    {
        var reader = new HessianReader(data, options);
        try
        {
            var value = Read(ref reader);
            if (!reader.End) ThrowHelper.TrailingBytes(reader.Position, data.Length);
            return value;
        }
        catch (HessianException error) when (error.Kind != HessianErrorKind.TrailingBytes)
        {
            error.Path ??= reader.FindPath(start: 0, error.Offset, depth: 0, definitions: 0, types: 0);
            throw;
        }
        catch (Exception error) when (HessianReader.IsRefusal(error))
        {
            throw reader.Refuse(error, start: 0, depth: 0, definitions: 0, types: 0);
        }
        finally
        {
            reader.Dispose();
        }
    }

    /// <summary>Reads as many whole values as there are elements.</summary>
    internal virtual void ReadAll(ref HessianReader reader, Span<T?> elements)
    {
        foreach (ref var element in elements) element = Read(ref reader);
    }

    /// <summary>
    /// A new converter that writes values as another Java class and reads what this one reads; null where they can be no such class.
    /// </summary>
    internal virtual HessianConverter<T>? As(string javaType, HessianOptions options) => null;

    internal override void WriteObject(ref HessianWriter writer, object? value) => Write(ref writer, (T?)value);

    internal sealed override object? ReadObject(ref HessianReader reader) => Read(ref reader);
}

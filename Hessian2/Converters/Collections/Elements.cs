using System.Runtime.CompilerServices;
using Hessian2.Converters.Primitives;

namespace Hessian2.Converters.Collections;

/// <summary>
/// How the elements of a collection are read and written: those of a primitive type by the reader's and the writer's own tokens, compiled
/// into the loop, strings behind one predictable branch, all others by one virtual call (benchmarks H1, H4).
/// </summary>
internal struct Elements<T>
{
    private HessianConverter<T> _converter;
    private bool _isString;
    private bool _inArray; // a short or a float is a plain number in an array of them, and an object elsewhere

    /// <summary>Fetches what the elements need.</summary>
    public void Bind(HessianOptions options, bool inArray)
    {
        _converter = options.GetConverter<T>();
        _isString = _converter is StringConverter;
        _inArray = inArray;
    }

    /// <summary>Reads one element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H4
    public readonly T? Read(ref HessianReader reader)
    {
        if (typeof(T) == typeof(int)) return As(reader.ReadInt32());
        if (typeof(T) == typeof(long)) return As(reader.ReadInt64());
        if (typeof(T) == typeof(double)) return As(reader.ReadDouble());
        if (typeof(T) == typeof(bool)) return As(reader.ReadBoolean());
        if (typeof(T) == typeof(short) && _inArray) return As(reader.ReadInt16());
        if (typeof(T) == typeof(float) && _inArray) return As(reader.ReadSingle());
        if (!typeof(T).IsValueType && _isString) return As(reader.ReadString());
        return _converter.Read(ref reader);
    }

    /// <summary>Writes one element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H4
    public readonly void Write(ref HessianWriter writer, T? value)
    {
        if (typeof(T) == typeof(int)) writer.WriteInt32((int)(object)value!);
        else if (typeof(T) == typeof(long)) writer.WriteInt64((long)(object)value!);
        else if (typeof(T) == typeof(double)) writer.WriteDouble((double)(object)value!);
        else if (typeof(T) == typeof(bool)) writer.WriteBoolean((bool)(object)value!);
        else if (typeof(T) == typeof(short) && _inArray) writer.WriteInt32((short)(object)value!);
        else if (typeof(T) == typeof(float) && _inArray) writer.WriteDouble((float)(object)value!);
        else if (!typeof(T).IsValueType && _isString) writer.WriteString(Unsafe.As<T?, string?>(ref value));
        else _converter.Write(ref writer, value);
    }

    private static T? As<TValue>(TValue value) => Unsafe.As<TValue, T?>(ref value);
}

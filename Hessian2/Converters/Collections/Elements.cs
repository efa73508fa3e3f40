using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hessian2.Converters.Primitives;

namespace Hessian2.Converters.Collections;

/// <summary>Where a value stands: as a field or in an array a <c>short</c> is a plain number in Java, elsewhere a <c>Short</c>.</summary>
internal enum ElementPlace
{
    Object,
    Field,
    Array,
}

/// <summary>
/// How the elements of a collection, or a member found by reflection, are read and written: those of a primitive type by the reader's and the writer's own tokens, compiled
/// into the loop, strings behind one predictable branch, all others by one virtual call (benchmarks H1, H4).
/// </summary>
internal struct Elements<T>
{
    /// <summary>What a string takes beyond the two bytes that each of its characters brings; other objects are accounted for by themselves.</summary>
    public static int OwnBytes => typeof(T) == typeof(string) ? 24 : 0;

    private HessianConverter<T> _converter;
    private bool _isString;
    private ElementPlace _place;

    /// <summary>True where the elements are strings that the library itself writes.</summary>
    public readonly bool AreStrings => _isString;

    /// <summary>Fetches what the elements need.</summary>
    public void Bind(HessianOptions options, ElementPlace place)
    {
        _converter = options.GetConverter<T>();
        _isString = _converter is StringConverter;
        _place = place;
    }

    /// <summary>Reads one element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H4
    public readonly T? Read(ref HessianReader reader)
    {
        if (typeof(T) == typeof(int)) return As(reader.ReadInt32());
        if (typeof(T) == typeof(long)) return As(reader.ReadInt64());
        if (typeof(T) == typeof(double)) return As(reader.ReadDouble());
        if (typeof(T) == typeof(bool)) return As(reader.ReadBoolean());
        if (typeof(T) == typeof(short) && _place != ElementPlace.Object) return As(reader.ReadInt16());
        if (typeof(T) == typeof(float) && _place != ElementPlace.Object) return As(reader.ReadSingle());
        if (typeof(T) == typeof(sbyte) && _place != ElementPlace.Object) return As(reader.ReadSByte());
        if (typeof(T) == typeof(byte) && _place != ElementPlace.Object) return As(reader.ReadByte());
        if (!typeof(T).IsValueType && _isString) return As(reader.ReadString());
        return _converter.Read(ref reader);
    }

    /// <summary>Reads as many elements as there is room for: one virtual call for all those that are objects (benchmark H5).</summary>
    public readonly void ReadAll(ref HessianReader reader, Span<T> elements)
    {
        if (typeof(T) == typeof(int)) reader.ReadAll(MemoryMarshal.CreateSpan(ref Unsafe.As<T, int>(ref MemoryMarshal.GetReference(elements)), elements.Length));
        else if (typeof(T).IsValueType || _isString)
        {
            foreach (ref var element in elements) element = Read(ref reader)!;
        }
        else _converter.ReadAll(ref reader, elements!);
    }

    /// <summary>Writes one element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H4
    public readonly void Write(ref HessianWriter writer, T? value)
    {
        if (typeof(T) == typeof(int)) writer.WriteInt32((int)(object)value!);
        else if (typeof(T) == typeof(long)) writer.WriteInt64((long)(object)value!);
        else if (typeof(T) == typeof(double)) writer.WriteDouble((double)(object)value!);
        else if (typeof(T) == typeof(bool)) writer.WriteBoolean((bool)(object)value!);
        else if (typeof(T) == typeof(short) && _place != ElementPlace.Object) writer.WriteInt32((short)(object)value!);
        else if (typeof(T) == typeof(float) && _place == ElementPlace.Array) writer.WriteDouble((float)(object)value!);
        else if (typeof(T) == typeof(float) && _place == ElementPlace.Field) writer.WriteSingle((float)(object)value!);
        else if (typeof(T) == typeof(sbyte) && _place != ElementPlace.Object) writer.WriteInt32((sbyte)(object)value!);
        else if (typeof(T) == typeof(byte) && _place != ElementPlace.Object) writer.WriteInt32((sbyte)(byte)(object)value!);
        else if (!typeof(T).IsValueType && _isString) writer.WriteString(Unsafe.As<T?, string?>(ref value));
        else _converter.Write(ref writer, value);
    }

    /// <summary>Writes the elements of a list that has been entered.</summary>
    public readonly void WriteAll(ref HessianWriter writer, ReadOnlySpan<T> values)
    {
        if (typeof(T) == typeof(int)) writer.WriteInts(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, int>(ref MemoryMarshal.GetReference(values)), values.Length));
        else if (typeof(T).IsPrimitive) foreach (var value in values) Write(ref writer, value);
        else if (!typeof(T).IsValueType && _isString) WriteStrings(ref writer, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, string?>(ref MemoryMarshal.GetReference(values)), values.Length));
        else _converter.WriteAll(ref writer, values!);
    }

    private static void WriteStrings(ref HessianWriter writer, ReadOnlySpan<string?> values)
    {
        var run = new HessianRun(ref writer);
        foreach (string? value in values) run.WriteString(ref writer, value);
        run.Commit(ref writer);
    }

    private static T? As<TValue>(TValue value) => Unsafe.As<TValue, T?>(ref value);
}

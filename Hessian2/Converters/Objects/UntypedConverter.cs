using System.Collections;
using Hessian2.Converters.Collections;
using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>
/// Values of no expected type. Reading gives what stands on the wire: numbers, strings and collections of the framework, instances of
/// registered classes, and neutral forms (<see cref="HessianObject"/>, <see cref="HessianThrowable"/>, <see cref="HessianList"/>,
/// <see cref="HessianMap"/>) for what no .NET type stands for. Writing goes by the runtime type.
/// </summary>
internal sealed class UntypedConverter : HessianConverter<object>
{
    private ListConverter<List<object?>, object?> _list = null!;
    private SetConverter<HashSet<object?>, object?> _set = null!;
    private MapConverter<Dictionary<object, object?>, object, object?> _map = null!;
    private HessianConverter _unknown = null!;
    private HessianConverter _throwable = null!;
    private HessianOptions _options = null!;

    internal override string ElementName => "object";

    public override void Write(ref HessianWriter writer, object? value)
    {
        if (value is null) writer.WriteNull();
        else if (value is string text) writer.WriteString(text);
        else if (_options.FindConverter(value.GetType()) is { } converter && converter != this) converter.WriteObject(ref writer, value);
        else UntypedCollections.Write(ref writer, value, this);
    }

    public override object? Read(ref HessianReader reader) => Read(ref reader, Origin);

    /// <summary>Reads a value; classes known to <paramref name="origin"/> are recognised too.</summary>
    public object? Read(ref HessianReader reader, IHessianTypeResolver? origin)
    {
        byte tag = reader.PeekValue("a value");
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.Null:
                reader.ReadNull();
                return null;
            case HessianToken.Boolean:
                return Boxes.Of(reader.ReadBoolean());
            case HessianToken.Int32:
                return Boxes.Of(ref reader, reader.ReadInt32());
            case HessianToken.Int64:
                return Boxes.Of(ref reader, reader.ReadInt64());
            case HessianToken.Double:
                return Boxes.Of(ref reader, reader.ReadDouble());
            case HessianToken.Date:
                reader.Charge(Boxes.Bytes);
                return ReadDate(ref reader);
            case HessianToken.String:
                if (tag != Tags.StringShort) reader.Charge(Boxes.Bytes);
                return reader.ReadString();
            case HessianToken.Binary:
                return reader.ReadBinary();
            case HessianToken.List:
                return ReadList(ref reader, origin);
            case HessianToken.Map:
                return ReadMap(ref reader, origin);
            case HessianToken.Object:
                return ReadInstance(ref reader, origin);
            case HessianToken.Reference:
                return reader.ReadReference(this);
            default:
                ThrowHelper.UnexpectedTag(reader.Position, tag, "a value");
                return null;
        }
    }

    /// <summary>Reads a list and keeps its Java type, whatever it is.</summary>
    public HessianList ReadNamedList(ref HessianReader reader)
    {
        int start = reader.Position;
        int count = reader.ReadListHeader(out string? type);
        return ReadNamedList(ref reader, type, count, start);
    }

    /// <summary>Reads a map and keeps its Java type, whatever it is.</summary>
    public HessianMap ReadNamedMap(ref HessianReader reader)
    {
        int start = reader.Position;
        reader.ReadMapHeader(out string? type);
        return Fill(ref reader, NewMap(type), start);
    }

    internal override void Attach(HessianOptions options)
    {
        _options = options;
        _list = new();
        _list.Attach(options);
        _set = new();
        _set.Attach(options);
        _map = new();
        _map.Attach(options);
        _unknown = options.GetConverter<HessianObject>();
        _throwable = options.GetConverter<HessianThrowable>();
    }

    private static object ReadDate(ref HessianReader reader)
    {
        var date = new HessianDate(reader.ReadDateMilliseconds());
        return date.IsDateTime ? date.ToDateTime() : date;
    }

    private object? ReadList(ref HessianReader reader, IHessianTypeResolver? origin)
    {
        int start = reader.Position;
        int count = reader.ReadListHeader(out string? type);
        if (JavaCollections.IsPlainList(type)) return _list.ReadList(ref reader, count, start);
        if (JavaCollections.IsPlainSet(type)) return _set.ReadList(ref reader, count, start);
        if (!type!.StartsWith('['))
        {
            return _options.FindByName(type, origin) is { IsList: true } named
                ? named.ReadListBody(ref reader, count, start)
                : ReadNamedList(ref reader, type, count, start);
        }
        if (_options.FindArray(type[1..], origin) is not { } array) return ReadNamedList(ref reader, type, count, start);
        return HoldsObjects(array.Type) ? ReadValues(ref reader, type, array.Type, count, start) : array.ReadListBody(ref reader, count, start);
    }

    private object? ReadMap(ref HessianReader reader, IHessianTypeResolver? origin)
    {
        int start = reader.Position;
        reader.ReadMapHeader(out string? type);
        if (type is not null && _options.FindByName(type, origin) is { } converter) return converter.ReadMapBody(ref reader, start);
        return Fill(ref reader, JavaCollections.IsPlainMap(type) ? new Dictionary<object, object?>(FloodSafeComparer.For<object>()) : NewMap(type), start);
    }

    // An element of Java's may be null, or a number or date that the .NET type cannot hold: the list then is no array.
    private IList ReadValues(ref HessianReader reader, string type, Type arrayType, int count, int start)
    {
        int number = reader.ReferenceCount;
        var list = ReadNamedList(ref reader, type, count, start);
        var element = arrayType.GetElementType();
        if (!list.TrueForAll(one => one?.GetType() == element)) return list;
        var array = Array.CreateInstanceFromArrayType(arrayType, list.Count);
        ((ICollection)list).CopyTo(array, 0);
        reader.SetReference(number, array);
        return array;
    }

    // Arrays of value types that are objects in Java: not those of its primitive types, nor of nullables.
    private static bool HoldsObjects(Type arrayType) =>
        arrayType.GetElementType() is { IsValueType: true, IsPrimitive: false } element && Nullable.GetUnderlyingType(element) is null;

    private HessianList ReadNamedList(ref HessianReader reader, string? type, int count, int start)
    {
        var list = new HessianList(type);
        reader.AddReference(list, start);
        reader.Enter();
        _list.Fill(ref reader, list, count);
        reader.Leave();
        return list;
    }

    private TMap Fill<TMap>(ref HessianReader reader, TMap map, int start)
        where TMap : Dictionary<object, object?>
    {
        reader.AddReference(map, start);
        _map.Fill(ref reader, map);
        return map;
    }

    private static HessianMap NewMap(string? type) => new(type, FloodSafeComparer.For<object>());

    private object? ReadInstance(ref HessianReader reader, IHessianTypeResolver? origin)
    {
        int start = reader.Position;
        int number = reader.ReadObjectNumber();
        var converter = reader.Definition(number).Untyped;
        if (converter is null)
        {
            converter = ConverterOf(reader.GetDefinition(number), origin);
            reader.Definition(number).Untyped = converter;
        }
        return converter.ReadObjectBody(ref reader, number, start);
    }

    private HessianConverter ConverterOf(ClassDefinition definition, IHessianTypeResolver? origin) =>
        _options.FindByName(definition.ClassName, origin) ?? (ThrowableConverter.IsThrowable(definition) ? _throwable : _unknown);
}

using Hessian2.Wire;

namespace Hessian2.Converters.Objects;

/// <summary>A place whose type is a base class, an interface or <c>object</c>, where only listed types may stand.</summary>
internal sealed class SubtypesConverter<T> : HessianConverter<T>
    where T : class
{
    private readonly Subtypes _subtypes;
    private UntypedConverter _untyped = null!;
    private HessianConverter<T>? _own; // of a class that may stand there itself, for objects of a class that nobody registered

    public SubtypesConverter(string? javaName, Type[] listed)
    {
        JavaName = javaName;
        HasOwn = !typeof(T).IsAbstract && typeof(T) != typeof(object);
        _subtypes = HasOwn ? new(typeof(T), [.. listed, typeof(T)]) : new(typeof(T), listed);
    }

    public override string? JavaName { get; }

    private bool HasOwn { get; }

    public override void Write(ref HessianWriter writer, T? value)
    {
        if (value is null) writer.WriteNull();
        else _subtypes.Find(value.GetType()).WriteObject(ref writer, value);
    }

    public override T? Read(ref HessianReader reader)
    {
        byte tag = reader.PeekValue("an object");
        int start = reader.Position;
        var token = Tags.TokenOf(tag);
        if (token == HessianToken.Object) return ReadInstance(ref reader, start);
        if (token == HessianToken.Reference) return Checked(reader.ReadReference(this), start);
        if (token is HessianToken.List or HessianToken.Map)
        {
            if (_subtypes.FindCollection(token) is { } collection) return As(collection.ReadObject(ref reader), start);
            if (token == HessianToken.Map && _own is not null) return _own.Read(ref reader);
            ThrowHelper.TypeMismatch(start, tag, typeof(T));
        }
        return Checked(As(_untyped.Read(ref reader, Origin), start), start);
    }

    internal override HessianConverter NewArrayConverter() => HessianConverters.Array<T>();

    internal override void Attach(HessianOptions options)
    {
        _untyped = (UntypedConverter)options.GetConverter<object>();
        _own = HasOwn ? options.GetConverter<T>() : null;
        _subtypes.Bind(options);
    }

    private T? ReadInstance(ref HessianReader reader, int start)
    {
        int number = reader.ReadObjectNumber();
        string name = reader.GetDefinition(number).ClassName;
        var converter = _subtypes.Find(name, reader.Options, Origin, start) ?? _own;
        if (converter is null) _subtypes.Refuse(start, $"an object of the class '{SenderText.Show(name)}'");
        return (T?)converter.ReadObjectBody(ref reader, number, start);
    }

    private T? Checked(T? value, int start)
    {
        _subtypes.Check(value, start);
        return value;
    }

    private static T? As(object? value, int start)
    {
        if (value is null or T) return (T?)value;
        ThrowHelper.TypeMismatch(start, value.GetType().ToString(), typeof(T));
        return null;
    }
}

namespace Hessian2;

/// <summary>Reads and writes the values of one .NET type. Derive from <see cref="HessianConverter{T}"/>.</summary>
public abstract class HessianConverter
{
    private protected HessianConverter()
    {
    }

    /// <summary>The .NET type.</summary>
    public abstract Type Type { get; }

    /// <summary>The Java class that its values are on the wire, where they are objects of one class.</summary>
    public virtual string? JavaName => null;

    /// <summary>
    /// Called once, before the first use, with the options that the converter belongs to: the place to fetch the converters of members and
    /// elements. A converter that refers back to this one may be fetched, but not used, here.
    /// </summary>
    protected virtual void Bind(HessianOptions options)
    {
    }

    /// <summary>Makes the converter ready for use with the options.</summary>
    internal void Start(HessianOptions options)
    {
        Attach(options);
        Bind(options);
    }

    /// <summary>What the base classes of the library do before <see cref="Bind"/>, whatever a derived class overrides.</summary>
    internal virtual void Attach(HessianOptions options)
    {
    }

    /// <summary>
    /// How Java names the type inside the name of an array of it: <c>int</c> in <c>[int</c>. Null where it has no name of its own.
    /// </summary>
    internal virtual string? ElementName => JavaName;

    /// <summary>True where values are lists on the wire: one of the Java class is read by <see cref="ReadListBody"/>.</summary>
    internal virtual bool IsList => false;

    /// <summary>The resolver that made the converter: the Java names of its neighbours are known to it.</summary>
    internal IHessianTypeResolver? Origin { get; set; }

    /// <summary>Writes a boxed value.</summary>
    internal abstract void WriteObject(ref HessianWriter writer, object? value);

    /// <summary>Reads a boxed value.</summary>
    internal abstract object? ReadObject(ref HessianReader reader);

    /// <summary>
    /// Reads the values of an object behind its header, which named <paramref name="definition"/>. A converter made by hand reads the object as
    /// a whole: it is led back to where that begins.
    /// </summary>
    internal virtual object? ReadObjectBody(ref HessianReader reader, int definition, int start)
    {
        // One that asks for a value of no type there would meet itself again, and one of a graph itself in each level: the depth ends both.
        reader.Enter();
        reader.Position = start;
        object? value = ReadObject(ref reader);
        reader.Leave();
        return value;
    }

    /// <summary>Reads an object of the class from a map, whose header has been read.</summary>
    internal virtual object? ReadMapBody(ref HessianReader reader, int start) =>
        throw new HessianException(HessianErrorKind.TypeMismatch, $"{Type} is no class with fields", start);

    /// <summary>Reads the elements of a list whose header has been read; <paramref name="count"/> is -1 where an end follows them.</summary>
    internal virtual object? ReadListBody(ref HessianReader reader, int count, int start) =>
        throw new HessianException(HessianErrorKind.TypeMismatch, $"{Type} is no list", start);

    /// <summary>
    /// A new converter of arrays of the type: found through an element's Java name, where no static type tells. Null where the type is no
    /// class of its own: were arrays to offer arrays of themselves, a native compiler would never come to an end.
    /// </summary>
    internal virtual HessianConverter? NewArrayConverter() => null;
}

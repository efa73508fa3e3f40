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
    protected internal virtual void Bind(HessianOptions options)
    {
    }

    /// <summary>The resolver that made the converter: the Java names of its neighbours are known to it.</summary>
    internal IHessianTypeResolver? Origin { get; set; }

    /// <summary>Writes a boxed value.</summary>
    internal abstract void WriteObject(ref HessianWriter writer, object? value);

    /// <summary>Reads a boxed value.</summary>
    internal abstract object? ReadObject(ref HessianReader reader);

    /// <summary>Reads the values of an object behind its header, which named <paramref name="definition"/>.</summary>
    internal virtual object? ReadObjectBody(ref HessianReader reader, int definition, int start) =>
        throw new HessianException(HessianErrorKind.TypeMismatch, $"{Type} is no class with fields", start);
}

using System.Collections.Immutable;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// A Java class as the wire defines it: its name and the names of its fields in the order in which their values follow. Immutable and
/// thread-safe. Two definitions are equal when their bytes are; the writer finds one it has written fastest by identity, so keep and reuse
/// an instance.
/// </summary>
public sealed class ClassDefinition : IEquatable<ClassDefinition>
{
    private byte[]? _encoded; // made when it is first written

    /// <summary>Makes a definition.</summary>
    /// <param name="className">The fully qualified Java name.</param>
    /// <param name="fields">The names of the fields; a name may stand twice, where a subclass hides a field.</param>
    public ClassDefinition(string className, ImmutableArray<string> fields)
    {
        ArgumentNullException.ThrowIfNull(className);
        ClassName = className;
        Fields = fields.IsDefault ? [] : fields;
    }

    /// <summary>The fully qualified Java name.</summary>
    public string ClassName { get; }

    /// <summary>The names of the fields, in the order of their values.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>
    /// True for the dates and times of hessian-lite 4 in its compact form: it declares no field for their one number, and writes it all the same.
    /// </summary>
    internal bool HasNamelessValue => Fields.IsEmpty && (ClassName is "java.time.LocalDate" or "java.time.LocalTime");

    /// <summary>The bytes of the definition as they stand on the wire, tag included.</summary>
    internal ReadOnlySpan<byte> Encoded => _encoded ??= Encode();

    /// <inheritdoc/>
    public bool Equals(ClassDefinition? other) => ReferenceEquals(this, other) || (other is not null && Encoded.SequenceEqual(other.Encoded));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClassDefinition);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Encoded);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ClassName} {{ {string.Join(", ", Fields)} }}";

    private byte[] Encode()
    {
        var bytes = new List<byte> { Tags.ClassDefinition };
        AppendString(bytes, ClassName);
        Span<byte> count = stackalloc byte[TokenWriter.MaxInt32];
        bytes.AddRange(count[..TokenWriter.WriteInt32(ref count[0], Fields.Length)]);
        foreach (string field in Fields) AppendString(bytes, field);
        return [.. bytes];
    }

    private static void AppendString(List<byte> bytes, string text)
    {
        var rest = text.AsSpan();
        while (rest.Length > TokenWriter.MaxStringChunk) AppendChunk(bytes, ref rest, TokenWriter.ChunkOf(rest), isLast: false);
        AppendChunk(bytes, ref rest, rest.Length, isLast: true);
    }

    private static void AppendChunk(List<byte> bytes, ref ReadOnlySpan<char> rest, int units, bool isLast)
    {
        byte[] buffer = new byte[TokenWriter.MaxStringHeader + units * JavaUtf8.MaxBytesPerUnit];
        int header = isLast ? TokenWriter.WriteStringHeader(ref buffer[0], units) : TokenWriter.WriteChunkHeader(ref buffer[0], units);
        int length = header + JavaUtf8.Encode(rest[..units], buffer.AsSpan(header));
        bytes.AddRange(buffer.AsSpan(0, length));
        rest = rest[units..];
    }
}

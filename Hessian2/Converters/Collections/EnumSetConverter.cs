using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>Sets of enum constants as a <c>java.util.EnumSet</c>: what the two Java libraries put in its place.</summary>
internal sealed class EnumSetConverter<TSet, T> : HessianConverter<TSet>
    where TSet : class, IEnumerable<T>
{
    private static readonly ClassDefinition s_class = new("java.lang.Class", ["name"]);
    private static readonly ClassDefinition s_caucho = new(EnumSets.Caucho, ["elementType", "elements"]);
    private static readonly ClassDefinition s_lite = new(EnumSets.Lite, ["objects", "type"]);

    // The class of the constants as a reference of the stream: Java writes it once.
    private readonly object _class = new();

    private HessianConverter<TSet> _set = null!;
    private HessianConverter<T> _constant = null!;
    private bool _isLite;

    public override void Write(ref HessianWriter writer, TSet? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        if (writer.TryWriteReference(value)) return;
        writer.WriteObjectHeader(_isLite ? s_lite : s_caucho);
        writer.Enter();
        if (!_isLite) WriteClass(ref writer);
        WriteConstants(ref writer, value);
        if (_isLite) WriteClass(ref writer);
        writer.Leave();
    }

    public override TSet? Read(ref HessianReader reader) => _set.Read(ref reader);

    internal override void Attach(HessianOptions options)
    {
        _set = options.GetConverter<TSet>();
        _constant = options.GetConverter<T>();
        _isLite = options.Dialect == HessianDialect.HessianLite;
    }

    // In the order of the enum, as Java keeps them.
    private void WriteConstants(ref HessianWriter writer, TSet value)
    {
        T[] constants = [.. value.Order()];
        writer.CountValue();
        writer.WriteListHeader(_isLite ? "[object" : "[java.lang.Enum", constants.Length);
        writer.Enter();
        foreach (var constant in constants) _constant.Write(ref writer, constant);
        writer.Leave();
    }

    private void WriteClass(ref HessianWriter writer)
    {
        if (writer.TryWriteReference(_class)) return;
        writer.WriteObjectHeader(s_class);
        writer.WriteString(_constant.JavaName);
    }
}

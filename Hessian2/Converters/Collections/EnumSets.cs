using Hessian2.Wire;

namespace Hessian2.Converters.Collections;

/// <summary>
/// The objects that Java's libraries write for a <c>java.util.EnumSet</c>: the type of the constants, and the constants in a list. They are
/// read into any collection; sets of enums are written as a <c>java.util.HashSet</c>, which Java takes for a <c>Set</c>, and where a member asks
/// for it by <see cref="EnumSetConverter{TSet, T}"/>.
/// </summary>
internal static class EnumSets
{
    public const string JavaName = "java.util.EnumSet";
    public const string Caucho = "java.util.EnumSet$SerializationProxy";
    public const string Lite = "com.alibaba.com.caucho.hessian.io.EnumSetHandler";

    // What the JDK's List.of, Set.of and Map.of are written as by reflection over private fields: without their elements.
    private const string Immutable = "java.util.CollSer";

    /// <summary>Reads the object that stands here into a collection; any other object is refused.</summary>
    public static TCollection? Read<TCollection>(ref HessianReader reader, HessianConverter<TCollection> converter)
        where TCollection : class
    {
        var definition = reader.ReadObjectHeader(out int start);
        string? list = definition.ClassName switch
        {
            Caucho => "elements",
            Lite => "objects",
            _ => null,
        };
        if (list is null || !definition.Fields.Contains(list)) ThrowHelper.TypeMismatch(start, NameOf(definition), converter.Type);
        int number = reader.AddReference(null, start);
        reader.Enter();
        TCollection? value = null;
        foreach (string field in definition.Fields)
        {
            if (field == list) value = converter.Read(ref reader);
            else reader.Skip();
        }
        reader.Leave();
        reader.SetReference(number, value);
        return value;
    }

    private static string NameOf(ClassDefinition definition) => definition.ClassName == Immutable
        ? $"an object of '{Immutable}', which Java's Hessian writes for List.of, Set.of and Map.of without their elements,"
        : $"an object of the class '{SenderText.Show(definition.ClassName)}'";
}

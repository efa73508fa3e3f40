using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

/// <summary>The tables of types that the runtime knows by itself.</summary>
internal static class KnownTypes
{
    // What is read and written as a field; byte, short and float differ as objects, so their nullables go by converters.
    private static readonly Dictionary<SpecialType, ScalarModel> s_scalars = new()
    {
        [SpecialType.System_Boolean] = new("ReadBoolean", "WriteBoolean"),
        [SpecialType.System_SByte] = new("ReadSByte", "WriteInt32"),
        [SpecialType.System_Byte] = new("ReadByte", "WriteInt32", "(sbyte)"),
        [SpecialType.System_Char] = new("ReadChar", "WriteChar"),
        [SpecialType.System_Int16] = new("ReadInt16", "WriteInt32"),
        [SpecialType.System_UInt16] = new("ReadUInt16", "WriteInt32"),
        [SpecialType.System_Int32] = new("ReadInt32", "WriteInt32"),
        [SpecialType.System_UInt32] = new("ReadUInt32", "WriteInt64"),
        [SpecialType.System_Int64] = new("ReadInt64", "WriteInt64"),
        [SpecialType.System_UInt64] = new("ReadUInt64", "WriteUInt64"),
        [SpecialType.System_Single] = new("ReadSingle", "WriteSingle"),
        [SpecialType.System_Double] = new("ReadDouble", "WriteDouble"),
        [SpecialType.System_String] = new("ReadString", "WriteString"),
        [SpecialType.System_DateTime] = new("ReadDate", "WriteDate"),
    };

    private static readonly ImmutableHashSet<SpecialType> s_handles =
        [SpecialType.System_SByte, SpecialType.System_Byte, SpecialType.System_Int16, SpecialType.System_Single];

    private static readonly ImmutableHashSet<string> s_builtIn =
    [
        "System.Decimal", "System.DateTimeOffset", "System.Guid", "System.Numerics.BigInteger", "System.Object",
        "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.DayOfWeek", "System.Uri", "System.Net.IPAddress",
        "System.Collections.BitArray", "System.Text.StringBuilder", "System.Globalization.CultureInfo",
        "System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable", "System.Collections.IDictionary",
        "System.Collections.ArrayList", "System.Collections.Hashtable",
    ];

    /// <summary>The reader's and writer's methods for a field of that type; null where a converter is needed.</summary>
    public static ScalarModel? ScalarOf(ITypeSymbol type)
    {
        if (s_scalars.TryGetValue(type.SpecialType, out var scalar)) return scalar;
        if (IsBinary(type)) return new("ReadBinary", "WriteBinary");
        // Static calls take nothing dynamic beside a ref struct.
        if (type is IDynamicTypeSymbol) return new("Read<object>", "WriteObject", "(object)");
        if (NullableOf(type) is { } value && s_scalars.TryGetValue(value.SpecialType, out scalar) && !s_handles.Contains(value.SpecialType))
        {
            return scalar with { IsNullable = true };
        }
        return null;
    }

    /// <summary>True where the runtime has a converter without being told.</summary>
    public static bool IsBuiltIn(ITypeSymbol type) =>
        s_scalars.ContainsKey(type.SpecialType)
        || IsBinary(type)
        || (type is INamedTypeSymbol { ContainingType: null, IsGenericType: false } named
            && (named.ContainingAssembly?.Name == "Hessian2" || s_builtIn.Contains(FullNameOf(named))));

    /// <summary>
    /// True for a type whose Java counterpart is primitive, String, a box or another of <c>java.lang</c>: Java's libraries put fields of these
    /// before the others.
    /// </summary>
    public static bool IsJavaLang(ITypeSymbol type)
    {
        var value = NullableOf(type) ?? type;
        return (value.SpecialType != SpecialType.System_DateTime && s_scalars.ContainsKey(value.SpecialType))
            || value.Is("Hessian2", "HessianThrowable") || value.Is("Hessian2", "HessianStackFrame")
            || value.Is("Hessian2", "JavaClass") || value.Is("System.Text", "StringBuilder");
    }

    /// <summary>The value type of a nullable one; null for any other type.</summary>
    public static ITypeSymbol? NullableOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static string FullNameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";

    private static bool IsBinary(ITypeSymbol type) =>
        type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte };
}

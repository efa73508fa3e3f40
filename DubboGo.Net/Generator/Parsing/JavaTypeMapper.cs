using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator;

/// <summary>
/// Finds the Java types that the C# types of one contract stand for, and gathers what reads and writes them on the way: the resolvers of
/// assemblies with annotated types, and converters for the closed collections, arrays and nullables, which no assembly can know of.
/// </summary>
internal sealed class JavaTypeMapper(Compilation compilation)
{
    private const string NotKnown =
        "the compiler does not know it here; a type that another source generator makes has to be written by hand";

    private const string Advice = "mark it [HessianType(\"org.example.Type\")], or name it in [assembly: HessianTypeFor] where it is not yours";

    private static readonly SymbolDisplayFormat s_typeFormat = SymbolDisplayFormat.FullyQualifiedFormat;

    private readonly AnnotatedTypes _annotated = new(compilation);
    private readonly List<string> _resolvers = [];
    private readonly List<ConverterModel> _converters = [];

    /// <summary>The resolvers that the types seen so far need.</summary>
    public EquatableArray<string> Resolvers => new([.. _resolvers]);

    /// <summary>The converters that the types seen so far need.</summary>
    public EquatableArray<ConverterModel> Converters => new([.. _converters]);

    /// <summary>The JVM descriptor of a type; null, with the reason, where it stands for none.</summary>
    public string? Map(ITypeSymbol type, out string reason)
    {
        reason = "";
        if (JavaTypes.ScalarOf(type) is { } scalar) return scalar.Descriptor;
        return type switch
        {
            IArrayTypeSymbol array => MapArray(array, out reason),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => MapNullable(nullable, out reason),
            INamedTypeSymbol { IsGenericType: true } closed when JavaTypes.CollectionOf(closed) is { } collection =>
                MapCollection(closed, collection, out reason),
            { TypeKind: TypeKind.Error } => Unknown(NotKnown, out reason),
            INamedTypeSymbol named => MapAnnotated(named, out reason),
            _ => Unknown("it has no Java counterpart", out reason),
        };
    }

    private string? MapArray(IArrayTypeSymbol array, out string reason)
    {
        if (!array.IsSZArray) return Unknown("Java has no arrays of several dimensions; use an array of arrays", out reason);
        if (Map(array.ElementType, out reason) is not { } element) return null;
        Convert(array, "Array", array.ElementType);
        return "[" + element;
    }

    private string? MapNullable(INamedTypeSymbol nullable, out string reason)
    {
        var value = nullable.TypeArguments[0];
        if (JavaTypes.ScalarOf(value) is { } scalar)
        {
            if (scalar.Methods is null) Convert(nullable, "Nullable", value);
            reason = "";
            return scalar.BoxedDescriptor;
        }
        if (Map(value, out reason) is not { } descriptor) return null;
        Convert(nullable, "Nullable", value);
        return descriptor;
    }

    private string? MapCollection(INamedTypeSymbol closed, JavaTypes.Collection collection, out string reason)
    {
        foreach (var argument in closed.TypeArguments)
        {
            if (Map(argument, out reason) is null) return null;
        }
        bool namesType = collection.Factory.EndsWith("As", StringComparison.Ordinal);
        Convert(closed, collection.Factory, namesType ? [closed, .. closed.TypeArguments] : [.. closed.TypeArguments]);
        reason = "";
        return collection.Descriptor;
    }

    private string? MapAnnotated(INamedTypeSymbol type, out string reason)
    {
        if (_annotated.Find(type) is not { } found)
        {
            return Unknown(type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Enum ? Advice : "it has no Java counterpart", out reason);
        }
        if (found.Holder is null) return Unknown(AdviceFor(type, found.JavaName), out reason);
        string resolver = GeneratedNames.ResolverOf(found.Holder);
        if (!_resolvers.Contains(resolver)) _resolvers.Add(resolver);
        reason = "";
        return JavaNames.DescriptorOf(found.JavaName);
    }

    private static string AdviceFor(INamedTypeSymbol type, string javaName) => type.IsGenericType
        ? $"nobody closes it; add [assembly: HessianClosed(typeof({type.ToDisplayString()}))]"
        : "its assembly was compiled without the Hessian2 generator; "
            + $"add [assembly: HessianTypeFor(typeof({type.ToDisplayString()}), \"{javaName}\")]";

    private void Convert(ITypeSymbol type, string factory, params ITypeSymbol[] arguments)
    {
        string typeArguments = string.Join(", ", arguments.Select(static argument => argument.ToDisplayString(s_typeFormat)));
        var converter = new ConverterModel(
            type.ToDisplayString(s_typeFormat), $"global::Hessian2.HessianConverters.{factory}<{typeArguments}>()");
        if (!_converters.Contains(converter)) _converters.Add(converter);
    }

    private static string? Unknown(string why, out string reason)
    {
        reason = why;
        return null;
    }
}

using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Hessian2.Generator;

public sealed partial class HessianGenerator
{
    /// <summary>A type marked [HessianType].</summary>
    private static ParseResult ParseType(GeneratorAttributeSyntaxContext marked, CancellationToken cancellationToken)
    {
        var context = new ParseContext(marked.SemanticModel.Compilation, cancellationToken);
        var type = (INamedTypeSymbol)marked.TargetSymbol;
        var attribute = marked.Attributes[0];
        if (attribute.Argument<string>(0) is { } javaName)
        {
            new TypeParser(context).Parse(type, javaName, AnnotatedTypes.UnsharedOf(attribute), AnnotatedTypes.NamingOf(attribute));
        }
        return context.ToResult();
    }

    /// <summary>A type marked [HessianConverter] and not [HessianType].</summary>
    private static ParseResult ParseConverted(GeneratorAttributeSyntaxContext marked, CancellationToken cancellationToken)
    {
        var context = new ParseContext(marked.SemanticModel.Compilation, cancellationToken);
        if (marked.TargetSymbol is INamedTypeSymbol type && type.Attribute("HessianTypeAttribute") is null) new TypeParser(context).ParseConverted(type);
        return context.ToResult();
    }

    /// <summary>The [assembly: HessianTypeFor] of one file.</summary>
    private static ParseResult ParseTypesFor(GeneratorAttributeSyntaxContext marked, CancellationToken cancellationToken) =>
        ParseAssembly(marked, static (parser, context, attribute) =>
        {
            if (attribute.Argument<INamedTypeSymbol>(0) is not { } type || attribute.Argument<string>(1) is not { } javaName) return;
            parser.Parse(type, javaName, unshared: false, AnnotatedTypes.NamingOf(attribute));
            if (type is { IsGenericType: true, IsUnboundGenericType: false }) parser.Mention(type, context.Compilation.Assembly);
        }, cancellationToken);

    /// <summary>The [assembly: HessianClosed] of one file.</summary>
    private static ParseResult ParseClosed(GeneratorAttributeSyntaxContext marked, CancellationToken cancellationToken) =>
        ParseAssembly(marked, static (parser, context, attribute) =>
        {
            if (attribute.Argument<ITypeSymbol>(0) is not { } type) return;
            var assembly = context.Compilation.Assembly;
            if (WhyNotClosed(type, context) is not { } reason) parser.Mention(type, assembly);
            else context.Report(Diagnostics.CannotClose, assembly, type.Text(), reason);
        }, cancellationToken);

    private static ParseResult ParseAssembly(
        GeneratorAttributeSyntaxContext marked,
        Action<TypeParser, ParseContext, AttributeData> parse,
        CancellationToken cancellationToken)
    {
        var results = marked.Attributes.Select(attribute =>
        {
            var place = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();
            var context = new ParseContext(marked.SemanticModel.Compilation, cancellationToken) { Fallback = place };
            parse(new(context), context, attribute);
            return context.ToResult();
        });
        return ParseResult.Join([.. results]);
    }

    private static string? WhyNotClosed(ITypeSymbol type, ParseContext context) => type switch
    {
        INamedTypeSymbol { IsUnboundGenericType: true } => "which leaves its type arguments open",
        IArrayTypeSymbol => null,
        INamedTypeSymbol named when KnownTypes.NullableOf(named) is not null || KnownCollections.FactoryOf(named) is not null => null,
        INamedTypeSymbol { IsGenericType: true } named when new AnnotatedTypes(context).Find(named) is not null => null,
        INamedTypeSymbol { IsGenericType: true } => "which no [HessianType] or [HessianTypeFor] names",
        _ => "which is neither generic nor an array",
    };
}

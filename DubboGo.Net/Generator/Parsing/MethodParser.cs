using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator;

/// <summary>Where a parser reports what it cannot do.</summary>
internal delegate void Report(ISymbol at, DiagnosticDescriptor descriptor, params string[] arguments);

/// <summary>Reads one method of a contract.</summary>
internal sealed class MethodParser(JavaTypeMapper types, Report report)
{
    private const string TokenType = "System.Threading.CancellationToken";
    private const string JavaTypeAttribute = "DubboGo.Net.JavaTypeAttribute";

    private static readonly SymbolDisplayFormat s_typeFormat = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The model of a method; null, after a report, where it cannot be called.</summary>
    public MethodModel? Parse(IMethodSymbol method, int index)
    {
        var (shape, result) = ShapeOf(method);
        if (!CanCall(method, shape)) return null;
        var settings = MethodSettingsParser.Parse(method, report);
        if (settings.OneWay && result is not null) Report(method, Diagnostics.OneWayResult, method.ReturnType.ToDisplayString());
        var parameters = method.Parameters.Where(static parameter => !IsToken(parameter)).Select(ParseParameter).ToList();
        var value = result is null ? null : ParseResult(method, result);
        if (parameters.Contains(null)) return null;
        return new(
            GeneratedNames.Escape(method.Name),
            $"{method.Name}_{index}",
            Show(method.ContainingType),
            settings.JavaName,
            new([.. parameters.OfType<ParameterModel>()]),
            method.Parameters.LastOrDefault(IsToken)?.Name,
            Show(method.ReturnType),
            shape,
            value,
            settings.Initializer);
    }

    private static (ReturnShape Shape, ITypeSymbol? Result) ShapeOf(IMethodSymbol method)
    {
        if (method.ReturnsVoid) return (ReturnShape.Void, null);
        if (method.ReturnType is not INamedTypeSymbol type || type.ContainingNamespace?.ToDisplayString() != "System.Threading.Tasks")
        {
            return (ReturnShape.Value, method.ReturnType);
        }
        return type.MetadataName switch
        {
            "Task" => (ReturnShape.Task, null),
            "ValueTask" => (ReturnShape.ValueTask, null),
            "Task`1" => (ReturnShape.TaskOfT, type.TypeArguments[0]),
            "ValueTask`1" => (ReturnShape.ValueTaskOfT, type.TypeArguments[0]),
            _ => (ReturnShape.Value, type),
        };
    }

    private bool CanCall(IMethodSymbol method, ReturnShape shape)
    {
        if (method.IsGenericMethod) return Refuse(method, Diagnostics.GenericMethod);
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            return Refuse(method, Diagnostics.UnknownResultType, method.ReturnType.ToDisplayString(), "it is returned by reference");
        }
        var byReference = method.Parameters.FirstOrDefault(static parameter => parameter.RefKind != RefKind.None);
        if (byReference is not null) return Refuse(method, Diagnostics.ByReference, byReference.Name);
        return CheckToken(method, shape);
    }

    private bool CheckToken(IMethodSymbol method, ReturnShape shape)
    {
        int first = method.Parameters.ToList().FindIndex(IsToken);
        if (first < 0) return true;
        if (first < method.Parameters.Length - 1)
        {
            return Refuse(method, Diagnostics.MisplacedToken, "has a CancellationToken before its last parameter");
        }
        return shape is not (ReturnShape.Void or ReturnShape.Value)
            || Refuse(method, Diagnostics.MisplacedToken, "is synchronous and takes a CancellationToken");
    }

    private ParameterModel? ParseParameter(IParameterSymbol parameter)
    {
        string? descriptor = types.Map(parameter.Type, out string reason);
        if (DescriptorOn(parameter.GetAttributes()) is { } given)
        {
            descriptor = JavaNames.IsDescriptor(given) ? given : null;
            if (descriptor is null) Report(parameter, Diagnostics.InvalidDescriptor, given);
        }
        else if (descriptor is null)
        {
            Report(parameter, Diagnostics.UnknownParameterType, parameter.Type.ToDisplayString(), reason);
        }
        return descriptor is null ? null : new(parameter.Name, descriptor, ValueOf(parameter.Type));
    }

    private ValueModel ParseResult(IMethodSymbol method, ITypeSymbol result)
    {
        string? descriptor = types.Map(result, out string reason);
        if (DescriptorOn(method.GetReturnTypeAttributes()) is { } given)
        {
            if (!JavaNames.IsDescriptor(given)) Report(method, Diagnostics.InvalidDescriptor, "return", given);
        }
        else if (descriptor is null)
        {
            Report(method, Diagnostics.UnknownResultType, result.ToDisplayString(), reason);
        }
        return ValueOf(result);
    }

    private static ValueModel ValueOf(ITypeSymbol type)
    {
        bool isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var value = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        return new(Show(type), JavaTypes.ScalarOf(value)?.Methods, isNullable);
    }

    private static string? DescriptorOn(ImmutableArray<AttributeData> attributes)
    {
        var attribute = attributes.Of(JavaTypeAttribute).FirstOrDefault();
        return attribute is null ? null : attribute.Argument<string>(0) ?? "";
    }

    private bool Refuse(IMethodSymbol method, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        Report(method, descriptor, arguments);
        return false;
    }

    private void Report(IMethodSymbol method, DiagnosticDescriptor descriptor, params string[] arguments) =>
        report(method, descriptor, [method.ContainingType.Name, method.Name, .. arguments]);

    private void Report(IParameterSymbol parameter, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        var method = parameter.ContainingSymbol;
        report(parameter, descriptor, [method.ContainingType.Name, method.Name, parameter.Name, .. arguments]);
    }

    private static bool IsToken(IParameterSymbol parameter) => parameter.Type.ToDisplayString() == TokenType;

    private static string Show(ITypeSymbol type) => type.ToDisplayString(s_typeFormat);
}

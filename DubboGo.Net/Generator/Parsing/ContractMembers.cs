using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator;

/// <summary>The members of an interface and its bases that a proxy has to implement.</summary>
internal static class ContractMembers
{
    /// <summary>The members to implement, those of the interface itself first.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol contract) =>
        contract.AllInterfaces.Insert(0, contract).SelectMany(static declaring => declaring.GetMembers()).Where(IsToImplement);

    /// <summary>Why a member cannot be called on a remote service; null where it can be.</summary>
    public static string? ErrorOf(ISymbol member, INamedTypeSymbol contract) => member switch
    {
        IPropertySymbol or IEventSymbol => "is no method",
        { IsStatic: true } => "is static",
        _ when IsDisposal(member.ContainingType) => "is not the caller's to call on a remote service",
        _ when !IsVisible(member, contract) => "is not visible to generated code",
        _ => null,
    };

    // A method with a body is one of the contract's, too, as a default method is in Java; what cannot be overridden is not.
    private static bool IsToImplement(ISymbol member) =>
        (member.IsAbstract || (member.IsVirtual && !member.IsStatic))
        && member is not (IMethodSymbol { AssociatedSymbol: not null } or IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 });

    private static bool IsDisposal(INamedTypeSymbol type) => type.ToDisplayString() is "System.IDisposable" or "System.IAsyncDisposable";

    private static bool IsVisible(ISymbol member, INamedTypeSymbol contract) => member.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, contract.ContainingAssembly),
        _ => false,
    };
}

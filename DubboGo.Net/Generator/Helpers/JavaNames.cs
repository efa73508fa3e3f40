using System;
using System.Linq;

namespace DubboGo.Net.Generator;

/// <summary>Names and descriptors as the Java virtual machine spells them.</summary>
internal static class JavaNames
{
    /// <summary>A fully qualified class name such as <c>org.example.User$Kind</c>.</summary>
    public static bool IsClassName(string? name) => name is not null && name.Split('.').All(IsIdentifier);

    /// <summary>The name of a method, field or part of a package.</summary>
    public static bool IsIdentifier(string? name) =>
        !string.IsNullOrEmpty(name) && !char.IsDigit(name![0]) && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '$');

    /// <summary>The descriptor of one field: a primitive's letter, <c>Lorg/example/User;</c>, or either behind brackets.</summary>
    public static bool IsDescriptor(string? descriptor)
    {
        string element = descriptor?.TrimStart('[') ?? "";
        if (element.Length == 1) return "ZBCSIJFD".Contains(element[0]);
        return element.Length > 2 && element[0] == 'L' && element[element.Length - 1] == ';'
            && element.Substring(1, element.Length - 2).Split('/').All(IsIdentifier);
    }

    /// <summary>The descriptor of a class.</summary>
    public static string DescriptorOf(string className) => $"L{className.Replace('.', '/')};";

    /// <summary>
    /// The Java method that a C# one stands for: without a trailing <c>Async</c>, and its leading capitals lowered, except one that begins
    /// the next word: <c>GetUserAsync</c> is <c>getUser</c>, <c>URLFor</c> is <c>urlFor</c>.
    /// </summary>
    public static string MethodNameOf(string name)
    {
        char[] letters = WithoutSuffix(name).ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && char.IsLower(letters[i + 1])) break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }
        return new(letters);
    }

    private static string WithoutSuffix(string name)
    {
        const string Suffix = "Async";
        bool hasSuffix = name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal);
        return hasSuffix ? name.Substring(0, name.Length - Suffix.Length) : name;
    }
}

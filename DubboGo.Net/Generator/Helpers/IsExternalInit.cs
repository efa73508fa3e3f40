namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for where records are used; netstandard2.0 has none.</summary>
internal static class IsExternalInit;

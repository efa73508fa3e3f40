namespace Hessian2.Metadata;

/// <summary>Looks up .NET types by the Java names that resolvers give them.</summary>
internal static class JavaNames
{
    /// <summary>The type that stands for a Java class; the first resolver that knows it wins.</summary>
    public static Type? Find(IEnumerable<IHessianTypeResolver> resolvers, string javaName)
    {
        foreach (var resolver in resolvers)
        {
            foreach (var known in resolver.Types)
            {
                if (known.JavaName == javaName) return known.Type;
            }
        }
        return null;
    }

    /// <summary>Refuses two types that stand for one Java class: which one a value becomes must not depend on an order.</summary>
    public static void CheckUnique(IEnumerable<IHessianTypeResolver> resolvers)
    {
        var seen = new Dictionary<string, Type>();
        foreach (var known in resolvers.SelectMany(resolver => resolver.Types))
        {
            if (!seen.TryAdd(known.JavaName, known.Type) && seen[known.JavaName] != known.Type)
            {
                throw new ArgumentException($"'{known.JavaName}' is claimed by two types: {seen[known.JavaName]} and {known.Type}.");
            }
        }
    }
}

using Hessian2;
using Hessian2.Tests.Golden;

namespace Interop.Tests.Caucho;

/// <summary>All values that go to Java and come back: those of the golden rows, larger ones, and one of every kind.</summary>
internal static class LiveCases
{
    /// <summary>The golden rows of one value that holds what Java was given, by name.</summary>
    public static IReadOnlyDictionary<string, GoldenRow> GoldenRows { get; } = GoldenFiles.Rows
        .Where(row => row.Dialect == HessianDialect.Caucho && GoldenFiles.IsWritten(row) && !GoldenFiles.IsLost(row))
        .Where(row => row.Name.Split('.')[0] is not ("raw" or "stream"))
        .ToDictionary(row => row.Name);

    public static IReadOnlyDictionary<string, LiveCase> All { get; } = GoldenRows.Values
        .Select(row => Untyped(row.Name, () => GoldenValues.Build(row).Streams[0][0]))
        .Concat(MoreValues.Names.Select(name => Untyped(name, () => MoreValues.Create(name))))
        .Concat(JavaKinds.All)
        .Concat(FrameworkKinds.All)
        .ToDictionary(live => live.Name);

    /// <summary>A value whose type is what untyped reading gives.</summary>
    public static LiveCase Untyped(string name, Func<object?> create)
    {
        var type = create()?.GetType() ?? typeof(object);
        return (LiveCase)new Func<string, Func<object?>, LiveCase>(Make<object>).Method.GetGenericMethodDefinition().MakeGenericMethod(type).Invoke(null, [name, create])!;
    }

    private static LiveCase<T> Make<T>(string name, Func<object?> create) => new(name, () => (T)create()!, IsUntypedForm: true);
}

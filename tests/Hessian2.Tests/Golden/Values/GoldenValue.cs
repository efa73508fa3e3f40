namespace Hessian2.Tests.Golden;

/// <summary>
/// What the bytes of a row stand for: one value, or several in one stream, or several streams that forget what came before. References,
/// class definitions and type names are shared within a stream.
/// </summary>
internal sealed class GoldenValue
{
    private GoldenValue(object?[][] streams) => Streams = streams;

    public IReadOnlyList<object?[]> Streams { get; }

    public static GoldenValue Of(object? value) => new([[value]]);

    public static GoldenValue Stream(params object?[] values) => new([values]);

    public static GoldenValue Apart(object? first, object? second) => new([[first], [second]]);

    /// <summary>Other values in as many streams.</summary>
    public GoldenValue With(IEnumerable<object?> values)
    {
        var rest = new Queue<object?>(values);
        return new([.. Streams.Select(stream => stream.Select(_ => rest.Dequeue()).ToArray())]);
    }
}

namespace Hessian2.Converters.Java;

/// <summary>
/// <c>java.util.Optional</c>, which Java writes only where it is told to write classes that are not serializable: the object's value in a
/// field of its own.
/// </summary>
internal static class OptionalReader
{
    private const string Value = "value";

    /// <summary>True for the names of optionals and of their handles.</summary>
    public static bool IsOptional(string className) =>
        className.StartsWith("java.util.Optional", StringComparison.Ordinal) || className.EndsWith(".OptionalHandle", StringComparison.Ordinal);

    /// <summary>Reads what an optional holds, behind its header; the default where it is empty.</summary>
    public static T? Read<T>(ref HessianReader reader, HessianConverter<T> converter, int definition, int start)
    {
        var fields = reader.GetDefinition(definition).Fields;
        int number = reader.AddReference(null, start);
        T? value = default;
        reader.Enter();
        foreach (string field in fields)
        {
            if (field == Value && !reader.TryReadNull()) value = converter.Read(ref reader);
            else if (field != Value) reader.Skip();
        }
        reader.Leave();
        reader.SetReference(number, value);
        return value;
    }
}

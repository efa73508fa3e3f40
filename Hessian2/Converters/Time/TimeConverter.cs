using Hessian2.Wire;

namespace Hessian2.Converters.Time;

/// <summary>
/// A class of <c>java.time</c>. hessian-lite writes each as a handle, made anew for every use, so that none is ever referred to; SOFA's
/// branch of Caucho's library has the same handles under Caucho's name, which Caucho's dialect therefore writes: its own library has no
/// <c>java.time</c>. Reading takes both, and the name of the class itself.
/// </summary>
/// <param name="name">The name of the class, without its package.</param>
/// <param name="fields">The fields of the handle in Caucho's order.</param>
internal abstract class TimeConverter<T>(string name, params string[] fields) : HessianObjectConverter<T>($"java.time.{name}", fields, unshared: true)
    where T : struct
{
    /// <summary>The name of a class's handle in a dialect.</summary>
    public static string HandleOf(string name, HessianDialect dialect) =>
        $"{(dialect == HessianDialect.HessianLite ? "com.alibaba.com.caucho" : "com.caucho")}.hessian.io.java8.{name}Handle";

    /// <summary>Reads the values of the object that the fields belong to.</summary>
    private protected abstract T ReadFields(ref HessianReader reader, ref HessianFields fields);

    protected sealed override T ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        try
        {
            return ReadFields(ref reader, ref fields);
        }
        catch (Exception error) when (error is ArgumentException or ArithmeticException)
        {
            ThrowHelper.InvalidValue(fields.Start, $"No {JavaName}: {error.Message}");
            throw;
        }
    }

    private protected override ClassDefinition CreateDefinition(HessianDialect dialect) =>
        new(HandleOf(name, dialect), [.. dialect == HessianDialect.HessianLite ? fields.Reverse() : fields]);
}

using NUnit.Framework;

namespace Hessian2.Lessons;

/// <summary>
/// Faults that others shipped and mended, each a test of both engines: its name begins with the number of the lesson. README.md in this
/// folder says what each was.
/// </summary>
public abstract class LessonSuite
{
    /// <summary>The models, for options of the reflection engine.</summary>
    public static Type[] Models { get; } =
    [
        typeof(Part), typeof(Whole), typeof(Measure), typeof(Views), typeof(Nothing), typeof(Level), typeof(Leveled), typeof(Maps),
        typeof(Numbers), typeof(Parent), typeof(Child), typeof(Family), typeof(Trouble),
    ];

    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    protected HessianOptions In(HessianDialect dialect) => Options with { Dialect = dialect };

    protected T Copy<T>(T value, HessianDialect dialect = HessianDialect.Caucho)
    {
        var options = In(dialect);
        return HessianSerializer.Deserialize<T>(HessianSerializer.Serialize(value, options), options)!;
    }

    protected T Read<T>(string description) => HessianSerializer.Deserialize<T>(Tests.Bytes.Of(description), Options)!;

    protected static HessianErrorKind? KindOf(Action act) => Assert.Throws<HessianException>(() => act())?.Kind;
}

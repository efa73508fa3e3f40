namespace Hessian2.Converters.Time;

/// <summary>The enums of <c>java.time</c>.</summary>
internal static class TimeEnums
{
    /// <summary><c>java.time.DayOfWeek</c> as .NET's, whose week begins on Sunday: the names tell.</summary>
    public static HessianConverter DayOfWeek() => Of<DayOfWeek>("java.time.DayOfWeek");

    /// <summary><c>java.time.Month</c>.</summary>
    public static HessianConverter Month() => Of<JavaMonth>("java.time.Month");

    private static HessianEnumConverter<T> Of<T>(string javaName)
        where T : struct, Enum =>
        new(javaName, Array.ConvertAll(Enum.GetNames<T>(), static name => name.ToUpperInvariant()), Enum.GetValues<T>());
}

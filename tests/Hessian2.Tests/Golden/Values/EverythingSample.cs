using System.Globalization;
using System.Numerics;
using Hessian2.Tests.Golden.Model;

namespace Hessian2.Tests.Golden;

/// <summary>The sample that the golden rows call <c>Everything.sample()</c>: a value in every field but <c>nil</c>.</summary>
internal static class EverythingSample
{
    /// <summary>The sample without the fields of java.time and of BigInteger.</summary>
    public static Everything Create()
    {
        var person = new Person("me", 42);
        return new()
        {
            Z = true,
            B = -7,
            S = 1234,
            C = '中',
            I = 123456,
            L = 1234567890123,
            F = 1.5f,
            D = 3.14159,
            Bz = false,
            Bb = 8,
            Bs = -300,
            Bc = 'x',
            Bi = -1,
            Bl = -2,
            Bf = -2.25f,
            Bd = 1e100,
            Str = "hello",
            Date = DateTime.UnixEpoch.AddMilliseconds(1767323045678),
            Dec = 123.4500m,
            Color = Color.Green,
            Bytes = [1, 2, 3],
            Ints = [1, 2, 3],
            Longs = [1, 2, 1L << 40],
            Doubles = [0, 1, 1.5],
            Strings = ["a", null, "c"],
            Persons = [new("p", 1)],
            Objects = [1, "two", null],
            List = ["x", "y"],
            Map = new() { ["p"] = new Person("q", 2), ["k"] = 1 },
            Set = [1, 2, 3],
            Linked = new("java.util.LinkedList") { 4, 5 },
            Tree = new("java.util.TreeMap") { ["one"] = 1, ["two"] = 2 },
            Uuid = Guid.Parse("123e4567-e89b-12d3-a456-426614174000"),
            Locale = new JavaLocale("zh_CN"),
            Person = person,
            Any = person,
        };
    }

    /// <summary>The whole sample, which of Java's libraries only hessian-lite can write.</summary>
    public static Everything CreateWhole()
    {
        var sample = Create();
        sample.Big = BigInteger.Parse("123456789012345678901234567890", CultureInfo.InvariantCulture);
        sample.Instant = new JavaInstant(1767323045, 678_000_000);
        sample.LocalDateTime = new JavaLocalDateTime(new(2026, 1, 2), new(3, 4, 5, 678_000_000));
        sample.LocalTime = new JavaLocalTime(3, 4, 5, 6);
        sample.LocalDate = new DateOnly(2026, 1, 2);
        return sample;
    }
}

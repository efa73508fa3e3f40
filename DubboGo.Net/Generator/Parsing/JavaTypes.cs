using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace DubboGo.Net.Generator;

/// <summary>The tables of C# types that have a Java counterpart by themselves.</summary>
internal static class JavaTypes
{
    private const string ListDescriptor = "Ljava/util/List;";
    private const string CollectionDescriptor = "Ljava/util/Collection;";
    private const string SetDescriptor = "Ljava/util/Set;";
    private const string MapDescriptor = "Ljava/util/Map;";
    private const string DateDescriptor = "Ljava/util/Date;";
    private const string ObjectDescriptor = "Ljava/lang/Object;";

    private static readonly Dictionary<string, Scalar> s_named = new()
    {
        ["System.DateTimeOffset"] = new(DateDescriptor),
        ["System.Guid"] = new("Ljava/util/UUID;"),
        ["System.Numerics.BigInteger"] = new("Ljava/math/BigInteger;"),
        ["System.DateOnly"] = new("Ljava/time/LocalDate;"),
        ["System.TimeOnly"] = new("Ljava/time/LocalTime;"),
        ["System.TimeSpan"] = new("Ljava/time/Duration;"),
        ["System.DayOfWeek"] = new("Ljava/time/DayOfWeek;"),
        ["System.Uri"] = new("Ljava/net/URI;"),
        ["System.Net.IPAddress"] = new("Ljava/net/InetAddress;"),
        ["System.Collections.BitArray"] = new("Ljava/util/BitSet;"),
        ["System.Text.StringBuilder"] = new("Ljava/lang/StringBuilder;"),
        ["System.Globalization.CultureInfo"] = new("Ljava/util/Locale;"),
        ["Hessian2.HessianDate"] = new(DateDescriptor),
        ["Hessian2.JavaBigDecimal"] = new("Ljava/math/BigDecimal;"),
        ["Hessian2.JavaLocalDate"] = new("Ljava/time/LocalDate;"),
        ["Hessian2.JavaLocalTime"] = new("Ljava/time/LocalTime;"),
        ["Hessian2.JavaLocalDateTime"] = new("Ljava/time/LocalDateTime;"),
        ["Hessian2.JavaInstant"] = new("Ljava/time/Instant;"),
        ["Hessian2.JavaDuration"] = new("Ljava/time/Duration;"),
        ["Hessian2.JavaPeriod"] = new("Ljava/time/Period;"),
        ["Hessian2.JavaYear"] = new("Ljava/time/Year;"),
        ["Hessian2.JavaYearMonth"] = new("Ljava/time/YearMonth;"),
        ["Hessian2.JavaMonthDay"] = new("Ljava/time/MonthDay;"),
        ["Hessian2.JavaMonth"] = new("Ljava/time/Month;"),
        ["Hessian2.JavaZoneOffset"] = new("Ljava/time/ZoneOffset;"),
        ["Hessian2.JavaZoneId"] = new("Ljava/time/ZoneId;"),
        ["Hessian2.JavaOffsetTime"] = new("Ljava/time/OffsetTime;"),
        ["Hessian2.JavaOffsetDateTime"] = new("Ljava/time/OffsetDateTime;"),
        ["Hessian2.JavaZonedDateTime"] = new("Ljava/time/ZonedDateTime;"),
        ["Hessian2.JavaSqlDate"] = new("Ljava/sql/Date;"),
        ["Hessian2.JavaSqlTime"] = new("Ljava/sql/Time;"),
        ["Hessian2.JavaSqlTimestamp"] = new("Ljava/sql/Timestamp;"),
        ["Hessian2.JavaCalendar"] = new("Ljava/util/Calendar;"),
        ["Hessian2.JavaLocale"] = new("Ljava/util/Locale;"),
        ["Hessian2.JavaClass"] = new("Ljava/lang/Class;"),
        ["Hessian2.JavaCurrency"] = new("Ljava/util/Currency;"),
        ["Hessian2.JavaUrl"] = new("Ljava/net/URL;"),
        ["Hessian2.JavaInetAddress"] = new("Ljava/net/InetAddress;"),
        ["Hessian2.JavaAtomicInteger"] = new("Ljava/util/concurrent/atomic/AtomicInteger;"),
        ["Hessian2.JavaAtomicLong"] = new("Ljava/util/concurrent/atomic/AtomicLong;"),
        ["Hessian2.JavaAtomicBoolean"] = new("Ljava/util/concurrent/atomic/AtomicBoolean;"),
        ["Hessian2.HessianObject"] = new(ObjectDescriptor),
        ["Hessian2.HessianThrowable"] = new("Ljava/lang/Throwable;"),
    };

    private static readonly Dictionary<string, Collection> s_collections = new()
    {
        ["List`1"] = new(ListDescriptor, "List"),
        ["IList`1"] = new(ListDescriptor, "ListAs"),
        ["IReadOnlyList`1"] = new(ListDescriptor, "ListAs"),
        ["ICollection`1"] = new(CollectionDescriptor, "ListAs"),
        ["IReadOnlyCollection`1"] = new(CollectionDescriptor, "ListAs"),
        ["IEnumerable`1"] = new(CollectionDescriptor, "ListAs"),
        ["HashSet`1"] = new(SetDescriptor, "Set"),
        ["ISet`1"] = new(SetDescriptor, "SetAs"),
        ["IReadOnlySet`1"] = new(SetDescriptor, "SetAs"),
        ["Dictionary`2"] = new(MapDescriptor, "Map"),
        ["IDictionary`2"] = new(MapDescriptor, "MapAs"),
        ["IReadOnlyDictionary`2"] = new(MapDescriptor, "MapAs"),
    };

    /// <summary>What a type that the codec reads and writes as one value is in Java; null for any other type.</summary>
    public static Scalar? ScalarOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => new("Z", "Boolean", "Boolean"),
        // As arguments, Java boxes these three, and dialects write the boxes differently: their converters decide.
        SpecialType.System_Byte or SpecialType.System_SByte => new("B", "Byte"),
        SpecialType.System_Int16 => new("S", "Short"),
        SpecialType.System_Single => new("F", "Float"),
        SpecialType.System_Char => new("C", "Character", "Char"),
        SpecialType.System_Int32 => new("I", "Integer", "Int32"),
        SpecialType.System_Int64 => new("J", "Long", "Int64"),
        SpecialType.System_Double => new("D", "Double", "Double"),
        SpecialType.System_String => new("Ljava/lang/String;", methods: "String"),
        SpecialType.System_Object => new(ObjectDescriptor),
        SpecialType.System_Decimal => new("Ljava/math/BigDecimal;"),
        SpecialType.System_DateTime => new(DateDescriptor, methods: "Date"),
        _ when type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => new("[B", methods: "Binary"),
        _ => s_named.TryGetValue(FullNameOf(type), out var named) ? named : null,
    };

    /// <summary>What a generic collection of the framework is in Java; null for any other type.</summary>
    public static Collection? CollectionOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
            && s_collections.TryGetValue(type.MetadataName, out var collection) ? collection : null;

    private static string FullNameOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { ContainingType: null } ? $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}" : "";

    /// <summary>A type with a descriptor of its own.</summary>
    /// <param name="descriptor">Its descriptor.</param>
    /// <param name="boxed">The class in <c>java.lang</c> that holds it where it may be null; null where it is a class itself.</param>
    /// <param name="methods">The end of the names of the reader's and writer's methods for it; null where a converter does it.</param>
    internal sealed class Scalar(string descriptor, string? boxed = null, string? methods = null)
    {
        public string Descriptor { get; } = descriptor;

        public string BoxedDescriptor { get; } = boxed is null ? descriptor : $"Ljava/lang/{boxed};";

        public string? Methods { get; } = methods;
    }

    /// <summary>A collection.</summary>
    /// <param name="descriptor">Its descriptor.</param>
    /// <param name="factory">The factory of its converter, in <c>HessianConverters</c>: <c>XAs</c> takes the collection's type, too.</param>
    internal sealed class Collection(string descriptor, string factory)
    {
        public string Descriptor { get; } = descriptor;

        public string Factory { get; } = factory;
    }
}

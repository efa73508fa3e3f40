using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
using Hessian2.Converters.Java;

namespace Hessian2.Metadata;

/// <summary>Classes of <c>java.lang</c>, <c>java.math</c>, <c>java.net</c> and <c>java.util</c>, and the types of the framework that stand for them.</summary>
internal static partial class BuiltInTypes
{
    private static void AddJavaTypes()
    {
        AddStruct<JavaBigDecimal>(null, static () => new JavaBigDecimalConverter());
        s_byName.Add("java.math.BigDecimal", typeof(JavaBigDecimal));
        AddStruct<JavaAtomicInteger>("java.util.concurrent.atomic.AtomicInteger", static () => new AtomicIntegerConverter());
        AddStruct<JavaAtomicLong>("java.util.concurrent.atomic.AtomicLong", static () => new AtomicLongConverter());
        AddStruct<JavaAtomicBoolean>("java.util.concurrent.atomic.AtomicBoolean", static () => new AtomicBooleanConverter());
        AddStruct<JavaClass>("java.lang.Class", static () => new ClassConverter());
        AddStruct<JavaCurrency>("java.util.Currency", static () => new CurrencyConverter());
        AddStruct<JavaLocale>(null, static () => new LocaleConverter());
        AddHandle<JavaLocale>("LocaleHandle");
        AddClass<Uri>("java.net.URI", static () => new UriConverter());
        AddClass<JavaUrl>("java.net.URL", static () => new UrlConverter());
        AddClass<JavaInetAddress>(null, static () => new InetAddressConverter());
        AddHandle<JavaInetAddress>("InetAddressHandle");
        AddClass<BitArray>("java.util.BitSet", static () => new BitSetConverter());
        AddHandle<BitArray>("BitSetHandle");
        AddClass<StringBuilder>("java.lang.StringBuilder", static () => new StringBuilderConverter());
        AddNatural<CultureInfo, JavaLocale>(JavaLocale.FromCulture, static locale => locale.ToCulture());
        AddNatural<IPAddress, JavaInetAddress>(ToJava, static address => address.Address);
    }

    private static JavaInetAddress ToJava(IPAddress address)
    {
        bool hasScope = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 && address.ScopeId != 0;
        return hasScope ? throw new ArgumentException($"The scope of {address} is not sent by Java's libraries.", nameof(address)) : new(null, address);
    }

    private static void AddStruct<T>(string? javaName, Func<HessianConverter> create)
        where T : struct
    {
        AddClass<T>(javaName, create);
        AddValue<T>();
    }

    private static void AddClass<T>(string? javaName, Func<HessianConverter> create)
    {
        s_converters.Add(typeof(T), create);
        AddArray<T>();
        if (javaName is not null) s_byName.Add(javaName, typeof(T));
    }

    // Both libraries' names of what they put in the place of a class.
    private static void AddHandle<T>(string handle)
    {
        foreach (var dialect in Enum.GetValues<HessianDialect>()) s_byName.Add(JavaHandles.Of(handle, dialect), typeof(T));
    }

    // Untyped reading meets the Java type by its name, and makes the framework's of it where that holds all.
    private static void AddNatural<T, TJava>(string elementName, Func<T, TJava> toJava, Func<TJava, T> fromJava)
        where T : struct
    {
        AddNatural(toJava, fromJava);
        AddValue<T>();
        s_arrays.Add(elementName, typeof(T[]));
    }

    private static void AddNatural<T, TJava>(Func<T, TJava> toJava, Func<TJava, T> fromJava)
    {
        s_converters.Add(typeof(T), () => new NaturalConverter<T, TJava>(toJava, fromJava));
        AddArray<T>();
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Hessian2.Converters.Java;
using Hessian2.Metadata;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// What reading and writing depend on: known types, limits, dialect. Immutable and thread-safe; converters are made on first use and kept
/// with the instance, so compose options once and reuse them.
/// </summary>
public sealed record HessianOptions
{
    private const int MaxRememberedNames = 1024;
    private const int MaxRememberedName = 256;

    // The copy constructor of a record runs no initializers: a copy has no converters, which are bound to the settings of their instance.
    private readonly ConcurrentDictionary<Type, HessianConverter> _converters;
    private readonly ConcurrentDictionary<string, HessianConverter?> _byName;
    private readonly ConcurrentDictionary<Type, HessianConverter> _arrays; // by element type
    private readonly ConcurrentDictionary<IHessianTypeResolver, Dictionary<string, Type>> _names; // types by Java name, never changed
    private readonly IHessianTypeResolver? _fallback; // reflection, asked when nothing else knows a type
    private readonly Lock _making; // guards making and binding converters, never held while one is used
    private int _misses; // names that no type stands for, remembered so far
    private Dictionary<Type, HessianConverter>? _binding; // made for the outermost request, published together once all are bound

    private HessianOptions()
    {
        _converters = new();
        _byName = new();
        _arrays = new();
        _names = new();
        _making = new();
    }

    private HessianOptions(HessianOptions other)
    {
        _converters = new();
        _byName = new();
        _arrays = new();
        _names = new();
        _making = new();
        Dialect = other.Dialect;
        Limits = other.Limits;
        ReferenceTracking = other.ReferenceTracking;
        CompactJavaTime = other.CompactJavaTime;
        Naming = other.Naming;
        Resolvers = other.Resolvers;
        _fallback = other._fallback;
    }

    private HessianOptions(HessianOptions other, IHessianTypeResolver fallback)
        : this(other) => _fallback = fallback;

    /// <summary>Caucho's dialect, default limits, references tracked, the types of the framework and of generated resolvers.</summary>
    public static HessianOptions Default { get; } = new();

    /// <summary>Whose habits are followed on writing. <see cref="HessianDialect.Caucho"/> by default.</summary>
    public HessianDialect Dialect { get; init; }

    /// <summary>Bounds on what is accepted.</summary>
    public HessianLimits Limits { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = HessianLimits.Default;

    /// <summary>
    /// True by default: an object that stands twice in a graph is written once and referred to, as Java does. False writes it twice and
    /// saves the search; a cycle then ends in <see cref="HessianErrorKind.NotWritable"/>.
    /// </summary>
    public bool ReferenceTracking { get; init; } = true;

    /// <summary>
    /// True to write <c>LocalDate</c>, <c>LocalTime</c> and <c>LocalDateTime</c> as one or two numbers under the names of the classes, which
    /// hessian-lite 4 and later read. False by default: as handles, which every hessian-lite from 3.2 on reads. Reading takes both.
    /// </summary>
    public bool CompactJavaTime { get; init; }

    /// <summary>
    /// How the fields of types that are read by reflection are named where no attribute tells, <see cref="HessianNamingAttribute"/>;
    /// <see cref="HessianNaming.CamelCase"/> by default. Generated code has its names from its own assembly.
    /// </summary>
    public HessianNaming Naming { get; init; }

    /// <summary>The resolvers that the options are composed of, asked in this order.</summary>
    public ImmutableArray<IHessianTypeResolver> Resolvers { get; private init; } = [];

    /// <summary>These options and the types of <paramref name="resolver"/>, which go before those already there.</summary>
    /// <exception cref="ArgumentException">Two types claim one Java name.</exception>
    public HessianOptions With(IHessianTypeResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        if (Resolvers.Contains(resolver)) return this;
        var composed = this with { Resolvers = Resolvers.Insert(0, resolver) };
        JavaNames.CheckUnique(composed.Resolvers);
        return composed;
    }

    /// <summary>These options and a converter made by hand; <paramref name="create"/> makes one for each options instance.</summary>
    public HessianOptions With<T>(Func<HessianConverter<T>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return With(new SingleTypeResolver<T>(create));
    }

    /// <summary>These options, which also read and write types that nobody annotated or generated, by reflection.</summary>
    /// <param name="types">
    /// Types by whose Java names values of no expected type, and subclasses, are recognised. They are read by reflection even where generated
    /// code is known.
    /// </param>
    /// <exception cref="ArgumentException">Two types claim one Java name.</exception>
    [RequiresUnreferencedCode("Members of types are found by reflection. Types marked [HessianType] need no reflection.")]
    [RequiresDynamicCode("Converters are closed over types found at run time. Types marked [HessianType] need no reflection.")]
    public HessianOptions WithReflection(params ReadOnlySpan<Type> types)
    {
        var resolver = new ReflectionResolver(types);
        return new HessianOptions(this, resolver).With(resolver.Names);
    }

    /// <summary>The converter of a type.</summary>
    /// <exception cref="HessianException">None is known: <see cref="HessianErrorKind.NoConverter"/>.</exception>
    public HessianConverter<T> GetConverter<T>()
    {
        var last = LastConverter<T>.Value;
        return last is not null && ReferenceEquals(last.Options, this) ? last.Converter : LookUp<T>();
    }

    /// <summary>The converter of a type.</summary>
    /// <exception cref="HessianException">None is known: <see cref="HessianErrorKind.NoConverter"/>.</exception>
    public HessianConverter GetConverter(Type type)
    {
        var converter = FindConverter(type);
        if (converter is null) ThrowHelper.NoConverter(type, UnsupportedTypes.WhyNot(type));
        return converter;
    }

    /// <summary>
    /// A new converter that writes a type as a Java class other than the one that it is written as by itself, and reads every form that the
    /// type is read from: what <see cref="HessianFieldAttribute.JavaType"/> names. Dates, numbers and texts have the classes of the table in
    /// the package's <c>docs/types.md</c>; a collection may be any class of that kind. Keep the converter: each call makes one.
    /// </summary>
    /// <param name="javaType">The fully qualified Java name.</param>
    /// <exception cref="HessianException">
    /// The type cannot be that class; the message says which it can be: <see cref="HessianErrorKind.NoConverter"/>.
    /// </exception>
    public HessianConverter<T> GetConverter<T>(string javaType)
    {
        ArgumentException.ThrowIfNullOrEmpty(javaType);
        var own = GetConverter<T>();
        if (own.JavaName == javaType || JavaForms.IsOwn(typeof(T), javaType)) return own;
        var form = (HessianConverter<T>?)JavaForms.Create(typeof(T), javaType) ?? own.As(javaType, this);
        if (form is null) ThrowHelper.NoForm(typeof(T), javaType, JavaForms.NamesOf(typeof(T)));
        form.Origin = own.Origin;
        form.Start(this);
        return form;
    }

    /// <summary>The converter of a type, or null.</summary>
    internal HessianConverter? FindConverter(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return _converters.TryGetValue(type, out var converter) ? converter : MakeConverter(type);
    }

    /// <summary>The value as another type where that type holds the same: what typed reading takes in the place of its own class.</summary>
    internal static bool TryConvert<T>(object? value, out T? converted) => JavaConversions.TryConvert(value, out converted);

    private HessianConverter<T> LookUp<T>()
    {
        var converter = (HessianConverter<T>)(FindConverter(typeof(T)) ?? ThrowHelper.NoConverter(typeof(T), UnsupportedTypes.WhyNot(typeof(T))));
        // Not while it is being bound: another thread must not get it from here before it is ready.
        if (_converters.ContainsKey(typeof(T))) LastConverter<T>.Value = new(this, converter);
        return converter;
    }

    /// <summary>
    /// The converter of the type that stands for a Java class. Only the resolvers of these options, and the one that the asking converter
    /// came from, are looked at: what is registered by a module that happens to be loaded must not change what untyped reading gives.
    /// </summary>
    internal HessianConverter? FindByName(string javaName, IHessianTypeResolver? origin)
    {
        if (!_byName.TryGetValue(javaName, out var converter))
        {
            var type = Find(javaName) ?? BuiltInTypes.Find(javaName);
            converter = type is null ? null : GetConverter(type);
            if (converter is not null || MayRememberMiss(javaName)) _byName.TryAdd(javaName, converter);
        }
        if (converter is not null || origin is null) return converter;
        return Find(origin, javaName) is { } found ? GetConverter(found) : null;
    }

    private Type? Find(string javaName)
    {
        foreach (var resolver in Resolvers)
        {
            if (Find(resolver, javaName) is { } type) return type;
        }
        return null;
    }

    // By an index: a stranger's message may ask for a name that nobody knows at every third byte.
    private Type? Find(IHessianTypeResolver resolver, string javaName) =>
        _names.GetOrAdd(resolver, static one => JavaNames.IndexOf(one)).GetValueOrDefault(javaName);

    /// <summary>A converter of arrays, by how Java names their element type; null where it is not known.</summary>
    internal HessianConverter? FindArray(string elementName, IHessianTypeResolver? origin)
    {
        if (BuiltInTypes.FindArray(elementName) is { } type) return GetConverter(type);
        if (FindByName(elementName, origin) is not { } element) return null;
        if (_arrays.TryGetValue(element.Type, out var known)) return known;
        if (element.NewArrayConverter() is not { } made) return null;
        made.Attach(this);
        return _arrays.GetOrAdd(element.Type, made);
    }

    /// <summary>How many names that no type stands for are remembered.</summary>
    internal int RememberedMisses => _byName.Count(static known => known.Value is null);

    // Names come from the wire and stay as long as the options: only so many, and no long ones.
    private bool MayRememberMiss(string javaName) =>
        javaName.Length <= MaxRememberedName && Volatile.Read(ref _misses) < MaxRememberedNames
        && Interlocked.Increment(ref _misses) <= MaxRememberedNames;

    private HessianConverter? MakeConverter(Type type)
    {
        lock (_making)
        {
            if (_converters.TryGetValue(type, out var made)) return made;
            bool outermost = _binding is null;
            _binding ??= [];
            if (_binding.TryGetValue(type, out made)) return made;
            try
            {
                made = CreateConverter(type, out var origin);
                if (made is null) return null;
                made.Origin = origin;
                _binding.Add(type, made);
                made.Start(this);
                if (outermost) Publish(_binding);
                return made;
            }
            finally
            {
                if (outermost) _binding = null;
            }
        }
    }

    private void Publish(Dictionary<Type, HessianConverter> bound)
    {
        foreach (var (type, converter) in bound) _converters.TryAdd(type, converter);
    }

    private HessianConverter? CreateConverter(Type type, out IHessianTypeResolver? origin)
    {
        foreach (var resolver in Resolvers.Concat(GeneratedTypes.Registered))
        {
            origin = resolver;
            if (CreateConverter(resolver, type) is { } converter) return converter;
        }
        origin = null;
        return BuiltInTypes.CreateConverter(type) ?? (_fallback is null ? null : CreateConverter(_fallback, type));
    }

    private HessianConverter? CreateConverter(IHessianTypeResolver resolver, Type type) =>
        resolver is INamingResolver naming ? naming.CreateConverter(type, Naming) : resolver.CreateConverter(type);

    // The converter found last per type: most programs use one options instance, and a static field is the fastest lookup there is.
    private sealed record LastConverter<T>(HessianOptions Options, HessianConverter<T> Converter)
    {
        public static LastConverter<T>? Value;
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hessian2.Conformance;

/// <summary>Makes values of the models with random members, of which some are shared and some refer back to what holds them.</summary>
internal sealed class GraphMaker(Random random)
{
    private const int MaxItems = 4;

    private static readonly Type[] s_anything =
        [typeof(int), typeof(long), typeof(double), typeof(string), typeof(bool), typeof(byte[]), typeof(DateTime), typeof(decimal), typeof(Guid), typeof(Line)];

    private readonly List<object> _made = [];

    /// <summary>Makes a value; at depth 0 the members of objects stay as they are.</summary>
    public object? Make(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return random.Next(3) == 0 ? null : Make(underlying, depth);
        if (type == typeof(object)) return Make(s_anything[random.Next(s_anything.Length)], depth);
        if (type == typeof(Shape)) return Make(random.Next(2) == 0 ? typeof(Circle) : typeof(Ring), depth);
        if (type == typeof(INamed)) return Make(random.Next(2) == 0 ? typeof(Parent) : typeof(Child), depth);
        if (MakeScalar(type) is { } scalar) return scalar;
        if (random.Next(5) == 0 && Earlier(type) is { } earlier) return earlier;
        if (!type.IsValueType && (depth <= 0 || random.Next(8) == 0)) return null;
        return type.IsArray || type.Namespace != typeof(Line).Namespace ? MakeCollection(type, depth - 1) : MakeObject(type, depth);
    }

    // An instance of a type that is declared unshared does not stay one instance.
    private object? Earlier(Type type) => type == typeof(Event) ? null : _made.FindLast(one => type.IsInstanceOfType(one) && random.Next(2) == 0);

    private object? MakeScalar(Type type)
    {
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        return type switch
        {
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(sbyte) => (sbyte)random.Next(-128, 128),
            _ when type == typeof(byte) => (byte)random.Next(256),
            _ when type == typeof(short) => (short)Number(),
            _ when type == typeof(ushort) => (ushort)Number(),
            _ when type == typeof(int) => (int)Number(),
            _ when type == typeof(uint) => (uint)Number(),
            _ when type == typeof(long) => Number(),
            _ when type == typeof(ulong) => (ulong)(Number() & long.MaxValue),
            _ when type == typeof(float) => (float)(Number() / 7.0),
            _ when type == typeof(double) => random.Next(2) == 0 ? Number() / 1000 : Number() / 7.0,
            _ when type == typeof(decimal) => new decimal((int)Number(), (int)Number(), (int)Number(), random.Next(2) == 0, (byte)random.Next(29)),
            _ when type == typeof(char) => (char)random.Next(0x10000),
            _ when type == typeof(string) => Text(),
            _ when type == typeof(DateTime) => DateTime.UnixEpoch.AddMilliseconds(Number() % 60_000_000_000_000),
            _ when type == typeof(Guid) => MakeGuid(),
            _ when type == typeof(byte[]) => Bytes(),
            _ => null,
        };
    }

    // As many small numbers as large ones: of every length on the wire.
    private long Number() => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);

    // Of every length that has a form of its own, ASCII, Chinese and surrogates, lone ones too.
    private string Text()
    {
        int length = random.Next(6) switch { 0 => 0, 1 => random.Next(31, 34), 2 => random.Next(1022, 1026), _ => random.Next(12) };
        int limit = random.Next(3) switch { 0 => 0x80, 1 => 0x800, _ => 0x10000 };
        return string.Create(length, 0, (units, _) =>
        {
            foreach (ref char unit in units) unit = (char)random.Next(limit);
        });
    }

    private Guid MakeGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    private byte[] Bytes()
    {
        byte[] bytes = new byte[random.Next(4) == 0 ? random.Next(1022, 1026) : random.Next(18)];
        random.NextBytes(bytes);
        return bytes;
    }

    private object MakeObject(Type type, int depth)
    {
        object made = type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is { } constructor
            ? constructor.Invoke([])
            : RuntimeHelpers.GetUninitializedObject(type);
        if (!type.IsValueType) _made.Add(made);
        foreach (var member in MembersOf(type))
        {
            if (member is PropertyInfo property) property.SetValue(made, Make(property.PropertyType, depth - 1));
            else if (member is FieldInfo field) field.SetValue(made, Make(field.FieldType, depth - 1));
        }
        return made;
    }

    private static IEnumerable<MemberInfo> MembersOf(Type type) =>
        from level in Levels(type)
        from member in level.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where member is PropertyInfo { CanWrite: true } property && property.GetMethod!.IsPublic && property.GetMethod == property.GetMethod.GetBaseDefinition()
            || member is FieldInfo { IsPublic: true, IsInitOnly: false } || member is FieldInfo && member.IsDefined(typeof(HessianFieldAttribute))
        where !member.IsDefined(typeof(HessianIgnoreAttribute))
        select member;

    private static IEnumerable<Type> Levels(Type? type)
    {
        for (; type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType) yield return type;
    }

    private object MakeCollection(Type type, int depth)
    {
        Type[] of = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        return (of.Length == 2 ? s_map : type.IsArray ? s_array : type.GetInterface("ISet`1") is not null || type.Name == "ISet`1" ? s_set : s_list)
            .MakeGenericMethod(of).Invoke(this, [depth])!;
    }

    private static readonly MethodInfo s_list = Method(nameof(MakeList)), s_array = Method(nameof(MakeArray)), s_set = Method(nameof(MakeSet)), s_map = Method(nameof(MakeMap));

    private static MethodInfo Method(string name) => typeof(GraphMaker).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;

    private List<T?> MakeList<T>(int depth)
    {
        var list = new List<T?>();
        _made.Add(list);
        for (int i = random.Next(MaxItems); i > 0; i--) list.Add((T?)Make(typeof(T), depth));
        return list;
    }

    private T?[] MakeArray<T>(int depth)
    {
        var array = new T?[random.Next(MaxItems)];
        foreach (ref var element in array.AsSpan()) element = (T?)Make(typeof(T), depth);
        return array;
    }

    private HashSet<T> MakeSet<T>(int depth) => [.. MakeArray<T>(depth).OfType<T>()];

    private Dictionary<TKey, TValue?> MakeMap<TKey, TValue>(int depth)
        where TKey : notnull
    {
        var map = new Dictionary<TKey, TValue?>();
        for (int i = random.Next(MaxItems); i > 0; i--) map[(TKey)Make(typeof(TKey), depth)!] = (TValue?)Make(typeof(TValue), depth);
        return map;
    }
}

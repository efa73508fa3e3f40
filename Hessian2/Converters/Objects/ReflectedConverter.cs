using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Hessian2.Metadata;

namespace Hessian2.Converters.Objects;

/// <summary>Objects of a class or struct whose members reflection found: what the generator emits, as a loop over members.</summary>
[RequiresUnreferencedCode("Members of types are found by reflection.")]
[RequiresDynamicCode("Accessors are compiled at run time.")]
internal sealed class ReflectedConverter<T> : HessianObjectConverter<T>
    where T : notnull
{
    private readonly ReflectedMember<T>[] _members;
    private readonly ReflectedMember<T>[] _reversed; // hessian-lite's order
    private readonly ConstructorInfo? _constructor;
    private readonly int[] _arguments = []; // the member behind each parameter of the constructor
    private readonly Func<T> _create;
    private readonly Callback? _onWriting;
    private readonly Callback? _onRead;

    public ReflectedConverter(TypeShape shape)
        : base(shape.JavaName, Array.ConvertAll(shape.Fields, static field => field.JavaName), shape.IsUnshared)
    {
        _members = Array.ConvertAll(shape.Fields, ReflectedMember<T>.Of);
        _reversed = [.. _members.Reverse()];
        _constructor = shape.Constructor;
        if (_constructor is not null) _arguments = Array.ConvertAll(_constructor.GetParameters(), parameter => IndexOf(shape, parameter));
        _create = Creator();
        _onWriting = CallbackOf(typeof(IHessianOnWriting), nameof(HessianCallbacks.OnWriting));
        _onRead = CallbackOf(typeof(IHessianOnRead), nameof(HessianCallbacks.OnRead));
        if (DeclaredConverters.SubtypesOf(typeof(T)) is { Length: > 0 } listed) ListedSubtypes = listed;
    }

    private delegate void Callback(ref T value);

    protected override void Bind(HessianOptions options)
    {
        foreach (var member in _members) member.Bind(options, Origin);
    }

    protected override void WriteFields(ref HessianWriter writer, T value, HessianFieldOrder order)
    {
        _onWriting?.Invoke(ref value);
        foreach (var member in order == HessianFieldOrder.Caucho ? _members : _reversed) member.Write(ref writer, ref value);
    }

    protected override T ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        if (_constructor is not null) return ReadAndConstruct(ref reader, ref fields);
        var value = _create();
        if (!typeof(T).IsValueType) reader.AddReference(value, fields.Start);
        bool forward = fields.Order == HessianFieldOrder.Caucho;
        if (fields.Order == HessianFieldOrder.Other) ReadByName(ref reader, ref fields, ref value);
        else for (int i = 0; i < _members.Length; i++) _members[forward ? i : ^(i + 1)].Read(ref reader, ref value);
        _onRead?.Invoke(ref value);
        return value;
    }

    private void ReadByName(ref HessianReader reader, ref HessianFields fields, ref T value)
    {
        while (fields.Next(ref reader, out int member))
        {
            if (member >= 0) _members[member].Read(ref reader, ref value);
            else reader.Skip();
        }
    }

    private T ReadAndConstruct(ref HessianReader reader, ref HessianFields fields)
    {
        int number = typeof(T).IsValueType ? -1 : reader.AddReference(null, fields.Start);
        object?[] values = new object?[_members.Length];
        bool[] isRead = new bool[_members.Length];
        bool forward = fields.Order == HessianFieldOrder.Caucho;
        for (int i = 0, member; NextMember(ref reader, ref fields, i, forward, out member); i++)
        {
            if (member < 0) reader.Skip();
            else (values[member], isRead[member]) = (_members[member].ReadBoxed(ref reader), true);
        }
        var value = Construct(values, isRead);
        _onRead?.Invoke(ref value);
        if (number >= 0) reader.SetReference(number, value);
        return value;
    }

    private bool NextMember(ref HessianReader reader, ref HessianFields fields, int i, bool forward, out int member)
    {
        if (fields.Order == HessianFieldOrder.Other) return fields.Next(ref reader, out member);
        member = forward ? i : _members.Length - 1 - i;
        return i < _members.Length;
    }

    private T Construct(object?[] values, bool[] isRead)
    {
        var parameters = _constructor!.GetParameters();
        object?[] arguments = new object?[parameters.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            int member = _arguments[i];
            arguments[i] = member >= 0 && isRead[member] ? values[member] : parameters[i].HasDefaultValue ? parameters[i].DefaultValue : null;
        }
        var value = (T)_constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        for (int member = 0; member < values.Length; member++)
        {
            if (isRead[member] && Array.IndexOf(_arguments, member) < 0) _members[member].SetBoxed(ref value, values[member]);
        }
        return value;
    }

    private static int IndexOf(TypeShape shape, ParameterInfo parameter) =>
        Array.FindIndex(shape.Fields, field => string.Equals(field.Member?.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));

    private static Callback? CallbackOf(Type contract, string method) =>
        contract.IsAssignableFrom(typeof(T))
            ? typeof(HessianCallbacks).GetMethod(method)!.MakeGenericMethod(typeof(T)).CreateDelegate<Callback>()
            : null;

    // Without a constructor of no parameters none runs, as in Java.
    private static Func<T> Creator()
    {
        if (typeof(T).IsValueType || typeof(T).GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not { } constructor)
        {
            return static () => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        }
        return System.Linq.Expressions.Expression.Lambda<Func<T>>(System.Linq.Expressions.Expression.New(constructor)).Compile();
    }
}

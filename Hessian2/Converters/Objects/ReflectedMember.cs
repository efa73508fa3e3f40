using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Hessian2.Converters.Collections;
using Hessian2.Metadata;

namespace Hessian2.Converters.Objects;

/// <summary>One property or field of a class that reflection found.</summary>
internal abstract class ReflectedMember<T>
{
    [RequiresUnreferencedCode("Members of types are found by reflection.")]
    [RequiresDynamicCode("Accessors are compiled at run time.")]
    public static ReflectedMember<T> Of(FieldShape field) => field.Member is { } member
        ? (ReflectedMember<T>)Activator.CreateInstance(typeof(ReflectedMember<,>).MakeGenericType(typeof(T), TypeShape.TypeOf(member)), member)!
        : new ThrowableMember<T>(field.Write!, field.Read!);

    public virtual void Bind(HessianOptions options, IHessianTypeResolver? origin)
    {
    }

    public abstract void Write(ref HessianWriter writer, ref T owner);

    public abstract void Read(ref HessianReader reader, ref T owner);

    public abstract object? ReadBoxed(ref HessianReader reader);

    public abstract void SetBoxed(ref T owner, object? value);
}

/// <inheritdoc/>
[RequiresUnreferencedCode("Members of types are found by reflection.")]
[RequiresDynamicCode("Accessors are compiled at run time.")]
internal sealed class ReflectedMember<T, TValue> : ReflectedMember<T>
{
    private readonly Getter _get;
    private readonly Setter? _set; // null for a member that only the constructor sets
    private readonly string? _javaType; // the class that the member declares to be written as
    private Elements<TValue> _value;
    private HessianConverter<TValue>? _form; // its converter, in place of the one of its type

    public ReflectedMember(MemberInfo member)
    {
        var owner = Expression.Parameter(typeof(T).MakeByRefType());
        var value = Expression.Parameter(typeof(TValue));
        var access = Expression.MakeMemberAccess(owner, member);
        _get = Expression.Lambda<Getter>(access, owner).Compile();
        bool settable = member is PropertyInfo { SetMethod: not null } or FieldInfo { IsInitOnly: false };
        _form = (HessianConverter<TValue>?)DeclaredConverters.Of(member, typeof(TValue));
        _javaType = _form is null ? JavaNames.DeclaredTypeOf(member) : null;
        _set = settable ? Expression.Lambda<Setter>(Expression.Assign(access, value), owner, value).Compile() : null;
    }

    private delegate TValue Getter(ref T owner);

    private delegate void Setter(ref T owner, TValue value);

    public override void Bind(HessianOptions options, IHessianTypeResolver? origin)
    {
        if (_javaType is not null) _form = options.GetConverter<TValue>(_javaType);
        else if (_form is null) _value.Bind(options, ElementPlace.Field);
        else
        {
            _form.Origin = origin;
            _form.Start(options);
        }
    }

    public override void Write(ref HessianWriter writer, ref T owner)
    {
        if (_form is null) _value.Write(ref writer, _get(ref owner));
        else _form.Write(ref writer, _get(ref owner));
    }

    public override void Read(ref HessianReader reader, ref T owner) => _set!(ref owner, ReadValue(ref reader)!);

    public override object? ReadBoxed(ref HessianReader reader) => ReadValue(ref reader);

    public override void SetBoxed(ref T owner, object? value) => _set!(ref owner, (TValue)value!);

    private TValue? ReadValue(ref HessianReader reader) => _form is null ? _value.Read(ref reader) : _form.Read(ref reader);
}

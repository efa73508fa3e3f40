using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Hessian2.Converters.Java;
using Hessian2.Converters.Objects;
using Hessian2.Metadata;
using Hessian2.Wire;

namespace Hessian2;

/// <summary>
/// Reads and writes the objects of one class: null, references, class definitions in any order of fields, subclasses, and maps in the
/// object's place are dealt with here; a derived class knows the members. For generated code and the reflection engine.
/// </summary>
/// <typeparam name="T">The class, record, struct or enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class HessianObjectConverter<T> : HessianConverter<T>
    where T : notnull
{
    // Definitions that peers send for one class: one per library and version of the class. Beyond that they are built each time.
    private const int MaxPlans = 32;

    // Definitions come from strangers and stay as long as the options: a longer one is built again each time it is met.
    private const int MaxKeptDefinition = 4096;

    // What finding the member of a field takes, most of it for a moment.
    private const int PlanFieldBytes = 64;

    private readonly string[] _members;
    private readonly bool _unshared;
    private readonly bool _exact = typeof(T).IsSealed;
    private MemberNames _names = null!;
    private ClassDefinition _definition = null!;
    private HessianFieldOrder _order;
    private FieldPlan[] _plans = null!;
    private FieldPlan _last = null!; // the definition met last: most often the next one too
    private Subtypes? _subtypes; // null where any registered subclass may stand in the place of the class

    /// <summary>Makes a converter.</summary>
    /// <param name="javaName">The fully qualified Java name.</param>
    /// <param name="fields">
    /// The Java names of the members in Caucho's order: fields of primitive and <c>java.lang</c> types first (subclass before superclass,
    /// each in order of declaration), then the others in the same way. hessian-lite's order is the reverse.
    /// </param>
    /// <param name="unshared">True where instances are counted but never looked up, <see cref="HessianTypeAttribute.Unshared"/>.</param>
    protected HessianObjectConverter(string javaName, ReadOnlySpan<string> fields, bool unshared = false)
    {
        ArgumentNullException.ThrowIfNull(javaName);
        JavaName = javaName;
        _members = fields.ToArray();
        _unshared = unshared;
    }

    /// <inheritdoc/>
    public sealed override string JavaName { get; }

    /// <summary>The only subclasses that may stand in the place of the class, <see cref="HessianSubtypeAttribute"/>; any where none are given.</summary>
    protected ReadOnlySpan<Type> ListedSubtypes
    {
        init => _subtypes = new(typeof(T), value);
    }

    /// <inheritdoc/>
    public sealed override T? Read(ref HessianReader reader)
    {
        return reader.PeekOwnObject(this) is { } plan ? ReadOwn(ref reader, plan) : ReadAny(ref reader);
    }

    private T ReadOwn(ref HessianReader reader, FieldPlan plan)
    {
        var fields = new HessianFields(reader.PassTag(), plan);
        return ReadCounted(ref reader, ref fields);
    }

    /// <summary>
    /// Objects of one class definition in a row, which most lists hold, are read without another look at the definition, the depth or the
    /// table of those who read it (benchmark H5).
    /// </summary>
    internal sealed override void ReadAll(ref HessianReader reader, Span<T?> elements)
    {
        int read = 0;
        while (read < elements.Length)
        {
            if (reader.PeekOwnObject(this) is not { } plan) elements[read++] = ReadAny(ref reader);
            else read += ReadRun(ref reader, elements[read..], plan);
        }
    }

    private int ReadRun(ref HessianReader reader, Span<T?> elements, FieldPlan plan)
    {
        byte tag = reader.PeekTag("an object");
        var fields = new HessianFields(reader.PassTag(), plan);
        int read = 0;
        reader.Enter();
        do
        {
            fields.StartAgain(reader.Position - 1);
            elements[read++] = ReadNumbered(ref reader, ref fields);
        }
        while (read < elements.Length && reader.TryTake(tag));
        reader.Leave();
        return read;
    }

    private T? ReadAny(ref HessianReader reader)
    {
        byte tag = reader.PeekTag("an object");
        if (tag == Tags.ClassDefinition)
        {
            tag = ReadDefinitions(ref reader);
            if (reader.PeekOwnObject(this) is { } plan) return ReadOwn(ref reader, plan);
        }
        if (Tags.TokenOf(tag) != HessianToken.Object) return ReadOther(ref reader, tag);
        int start = reader.Position;
        int number = reader.ReadObjectNumber();
        ref readonly var definition = ref reader.Definition(number);
        return ReferenceEquals(definition.Owner, this) ? ReadPlanned(ref reader, start, definition.Plan!) : ReadForeign(ref reader, start, number);
    }

    /// <summary>Bytes of the class definitions that are kept, whatever peers have sent.</summary>
    internal int KeptDefinitionBytes => _plans.Append(_last).Distinct().Sum(static plan => plan.Encoded.Length);

    /// <summary>
    /// Makes an object and reads all its values: straight in its two own orders, by <see cref="HessianFields.Next"/> in any other. A class
    /// gives its object a reference number (<see cref="HessianReader.AddReference"/>), before its fields are read wherever possible; a
    /// struct has got one already.
    /// </summary>
    protected abstract T ReadBody(ref HessianReader reader, ref HessianFields fields);

    /// <summary>Reads what stands in the place of an object and is none.</summary>
    private protected virtual T? ReadOther(ref HessianReader reader, byte tag)
    {
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.Null when !typeof(T).IsValueType:
                reader.ReadNull();
                return default;
            case HessianToken.Reference:
                return ReadEarlier(ref reader);
            case HessianToken.Map:
                return ReadMap(ref reader);
            default:
                return reader.ReadAs<T>(tag);
        }
    }

    /// <summary>Writes a value type as something else than an object, where the dialect has it so.</summary>
    private protected virtual bool TryWritePlain(ref HessianWriter writer, T value) => false;

    /// <summary>What identifies a value type among those written, for constants that Java writes once; null where nothing does.</summary>
    private protected virtual object? IdentityOf(T value) => null;

    /// <summary>What untyped reading gives for a value: a type of the framework where that holds all of it.</summary>
    private protected virtual object Natural(T value) => value;

    /// <summary>The class definition that is written.</summary>
    private protected virtual ClassDefinition CreateDefinition(HessianDialect dialect)
    {
        string[] fields = [.. _members];
        if (dialect == HessianDialect.HessianLite) Array.Reverse(fields);
        return new(JavaName, [.. fields]);
    }

    // The box is what a repeated value is recognised by, as Java's objects are.
    internal sealed override void WriteObject(ref HessianWriter writer, object? value)
    {
        if (typeof(T).IsValueType && value is not null && TryWriteBox(ref writer, value)) return;
        Write(ref writer, (T?)value);
    }

    private bool TryWriteBox(ref HessianWriter writer, object box)
    {
        if (TryWritePlain(ref writer, (T)box)) return true;
        // What is unshared is counted and never looked up; what has an identity of its own is looked up by that.
        if (_unshared || IdentityOf((T)box) is not null) return false;
        if (writer.TryWriteReference(box)) return true;
        writer.UncountValue();
        return false;
    }

    internal sealed override HessianConverter NewArrayConverter() => HessianConverters.Array<T>();

    /// <summary>Makes a converter that only one member uses ready, as a part of this one.</summary>
    protected HessianConverter<TMember> Own<TMember>(HessianConverter<TMember> converter, HessianOptions options)
    {
        ArgumentNullException.ThrowIfNull(converter);
        converter.Origin = Origin;
        converter.Start(options);
        return converter;
    }

    internal override void Attach(HessianOptions options)
    {
        _subtypes?.Bind(options);
        _names = new(_members, options.Dialect);
        _order = options.Dialect == HessianDialect.Caucho ? HessianFieldOrder.Caucho : HessianFieldOrder.HessianLite;
        _definition = CreateDefinition(options.Dialect);
        var other = CreateDefinition(options.Dialect == HessianDialect.Caucho ? HessianDialect.HessianLite : HessianDialect.Caucho);
        _plans = [PlanOf(_definition, _definition.Encoded), PlanOf(other, other.Encoded)];
        _last = _plans[0];
    }

    internal sealed override object? ReadObjectBody(ref HessianReader reader, int definition, int start)
    {
        ref var met = ref reader.Definition(definition);
        if (!ReferenceEquals(met.Owner, this)) Own(ref reader, definition);
        var fields = new HessianFields(start, reader.Definition(definition).Plan!);
        return ReadUntyped(ref reader, ref fields);
    }

    internal sealed override object? ReadMapBody(ref HessianReader reader, int start)
    {
        var fields = new HessianFields(start, _names);
        return ReadUntyped(ref reader, ref fields);
    }

    /// <summary>Reads a value for a place of no static type.</summary>
    private protected virtual object ReadUntyped(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.ReferenceCount;
        var value = ReadCounted(ref reader, ref fields);
        // A reference to it must give the same box: it is what the value is recognised by when it is written again.
        object natural = typeof(T).IsValueType && IdentityOf(value) is { } identity ? identity : Natural(value);
        if (typeof(T).IsValueType || !ReferenceEquals(natural, value)) reader.SetReference(number, natural);
        return natural;
    }

    private T? ReadEarlier(ref HessianReader reader)
    {
        int start = reader.Position;
        var value = reader.ReadReference(this);
        _subtypes?.Check(value, start);
        return value;
    }

    private T ReadPlanned(ref HessianReader reader, int start, FieldPlan plan)
    {
        if (reader.IsReadingAgain && reader.TryTakeEarlier(start, out T? earlier)) return earlier;
        var fields = new HessianFields(start, plan);
        return ReadCounted(ref reader, ref fields);
    }

    private T ReadMap(ref HessianReader reader)
    {
        var fields = new HessianFields(reader.Position, _names);
        reader.ReadMapHeader(out _);
        return ReadCounted(ref reader, ref fields);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5: nothing but the body is left for a class
    private T ReadCounted(ref HessianReader reader, ref HessianFields fields)
    {
        reader.Enter();
        var value = ReadNumbered(ref reader, ref fields);
        reader.Leave();
        return value;
    }

    // Not inlined: the loop's own values would take the registers that the body needs, and the body would work on the stack (benchmark H5).
    [MethodImpl(MethodImplOptions.NoInlining)]
    private T ReadNumbered(ref HessianReader reader, ref HessianFields fields)
    {
        if (!typeof(T).IsValueType) return ReadBody(ref reader, ref fields);
        int number = reader.AddReference(null, fields.Start);
        var value = ReadBody(ref reader, ref fields);
        if (IdentityOf(value) is { } identity) reader.SetReference(number, identity);
        else reader.SetValueReference(number);
        return value;
    }

    private byte ReadDefinitions(ref HessianReader reader)
    {
        byte tag;
        do
        {
            if (!TryReadKnownDefinition(ref reader)) reader.ReadDefinition();
            tag = reader.PeekTag("an object");
        }
        while (tag == Tags.ClassDefinition);
        return tag;
    }

    private bool TryReadKnownDefinition(ref HessianReader reader)
    {
        if (reader.TryReadDefinition(_last, this)) return true;
        foreach (var plan in Volatile.Read(ref _plans))
        {
            if (!reader.TryReadDefinition(plan, this)) continue;
            _last = plan;
            return true;
        }
        return false;
    }

    // An object of a class that this converter has not met in the stream: its own, a subclass, or one that nobody registered.
    private T? ReadForeign(ref HessianReader reader, int start, int number)
    {
        string name = reader.GetDefinition(number).ClassName;
        if (name != JavaName && _subtypes?.Find(name, reader.Options, Origin, start) is { } listed)
        {
            return (T?)listed.ReadObjectBody(ref reader, number, start);
        }
        if (name != JavaName && reader.Options.FindByName(name, Origin) is { } other && other.Type != typeof(T))
        {
            if (!typeof(T).IsAssignableFrom(other.Type) && !JavaConversions.Knows<T>()) ThrowHelper.TypeMismatch(start, $"an object of the class '{SenderText.Show(name)}' ({other.Type})", typeof(T));
            object? found = other.ReadObjectBody(ref reader, number, start);
            if (found is null or T) return (T?)found;
            if (JavaConversions.TryConvert(found, out T? converted)) return converted;
            ThrowHelper.TypeMismatch(start, $"'{SenderText.Show($"{found}")}', an object of the class '{SenderText.Show(name)}',", typeof(T));
        }
        if (OptionalReader.IsOptional(name)) return OptionalReader.Read(ref reader, this, number, start);
        Own(ref reader, number);
        return ReadPlanned(ref reader, start, reader.Definition(number).Plan!);
    }

    private void Own(ref HessianReader reader, int number)
    {
        var plan = FindPlan(reader.DefinitionBytes(number)) ?? AddPlan(ref reader, number);
        ref var definition = ref reader.Definition(number);
        definition.Owner = this;
        definition.Plan = plan;
        if (plan.Encoded.Length <= MaxKeptDefinition) _last = plan;
    }

    private FieldPlan? FindPlan(ReadOnlySpan<byte> encoded)
    {
        foreach (var plan in Volatile.Read(ref _plans))
        {
            if (encoded.SequenceEqual(plan.Encoded)) return plan;
        }
        return null;
    }

    private FieldPlan AddPlan(ref HessianReader reader, int number)
    {
        var definition = reader.GetDefinition(number);
        var encoded = reader.DefinitionBytes(number);
        reader.Charge(encoded.Length + PlanFieldBytes * definition.Fields.Length);
        var plan = PlanOf(definition, encoded);
        var plans = Volatile.Read(ref _plans);
        // Two threads may add at once: one plan is then lost and built again when it is met again.
        if (plans.Length < MaxPlans && encoded.Length <= MaxKeptDefinition) Volatile.Write(ref _plans, [.. plans, plan]);
        return plan;
    }

    private FieldPlan PlanOf(ClassDefinition definition, ReadOnlySpan<byte> encoded)
    {
        int[] members = _names.Match(definition.Fields);
        return new(definition, encoded.ToArray(), OrderOf(definition), members, _names.InstanceBytes);
    }

    private HessianFieldOrder OrderOf(ClassDefinition definition)
    {
        bool isForward = definition.Fields.AsSpan().SequenceEqual(_members);
        bool isBackward = definition.Fields.Reverse().SequenceEqual(_members);
        // Both, where a class has one field or hides its only one: then the dialect tells.
        if (isForward && isBackward) return _order;
        return isForward ? HessianFieldOrder.Caucho : isBackward ? HessianFieldOrder.HessianLite : HessianFieldOrder.Other;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Hessian2.Converters.Objects;
using Hessian2.Metadata;
using Hessian2.Wire;

namespace Hessian2;

/// <content>How objects are written.</content>
public abstract partial class HessianObjectConverter<T>
{
    /// <inheritdoc/>
    public sealed override void Write(ref HessianWriter writer, T? value) => WriteAll(ref writer, new(in value));

    /// <summary>
    /// Writes objects one after the other: each that <see cref="TryBegin"/> begins, with the values of all its members in the order that is
    /// asked for (never <see cref="HessianFieldOrder.Other"/>). By <see cref="WriteFields"/>, where it is not overridden.
    /// </summary>
    protected virtual void WriteObjects(ref HessianWriter writer, scoped ReadOnlySpan<T?> values, HessianFieldOrder order)
    {
        var run = new HessianRun(ref writer);
        foreach (var value in values)
        {
            if (!TryBegin(ref writer, ref run, value)) continue;
            run.Commit(ref writer);
            WriteFields(ref writer, value, order);
            run.Resume(ref writer);
        }
        run.Commit(ref writer);
    }

    /// <summary>Writes the values of all members of an object that has begun, in the order that is asked for.</summary>
    protected virtual void WriteFields(ref HessianWriter writer, T value, HessianFieldOrder order)
    {
    }

    /// <summary>
    /// Begins an object, of which the members follow, and returns true; or writes what needs no more, and returns false: null, a reference to
    /// an object written before, an object of a subclass.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5
    protected bool TryBegin(scoped ref HessianWriter writer, ref HessianRun run, [NotNullWhen(true)] T? value)
    {
        if (typeof(T).IsValueType ? !IsNewValue(ref writer, ref run, value!) : !IsNewObject(ref writer, ref run, value)) return false;
        run.WriteObjectHeader(ref writer, _definition);
        return true;
    }

    internal sealed override void WriteAll(ref HessianWriter writer, scoped ReadOnlySpan<T?> values)
    {
        writer.EnterUnchecked();
        WriteObjects(ref writer, values, _order);
        writer.Leave();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // benchmark H5: nothing but one call is left for an object of a sealed class
    private bool IsNewObject(scoped ref HessianWriter writer, ref HessianRun run, [NotNullWhen(true)] T? value)
    {
        if (value is null || (!_exact && value.GetType() != typeof(T)))
        {
            run.Commit(ref writer);
            WriteOther(ref writer, value);
            run.Resume(ref writer);
            return false;
        }
        if (_unshared)
        {
            writer.CountValue();
            return true;
        }
        int number = writer.FindOrAdd(value);
        if (number < 0) return true;
        run.Commit(ref writer);
        writer.WriteReference(number);
        run.Resume(ref writer);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // the run is no argument of a call
    private bool IsNewValue(scoped ref HessianWriter writer, ref HessianRun run, T value)
    {
        run.Commit(ref writer);
        bool isWritten = TryWriteValue(ref writer, value);
        run.Resume(ref writer);
        return !isWritten;
    }

    private bool TryWriteValue(ref HessianWriter writer, T value)
    {
        if (TryWritePlain(ref writer, value)) return true;
        if (IdentityOf(value) is { } identity) return writer.TryWriteReference(identity);
        writer.CountValue();
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // rare, and in the loop it would take the registers of the run
    private void WriteOther(ref HessianWriter writer, T? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }
        // Its own converter enters it.
        writer.Leave();
        WriteSubclass(ref writer, value);
        writer.EnterUnchecked();
    }

    private void WriteSubclass(ref HessianWriter writer, T value)
    {
        var type = value.GetType();
        var converter = _subtypes is null ? writer.Options.FindConverter(type) : _subtypes.Find(type);
        if (converter is null) ThrowHelper.NoConverter(type, UnsupportedTypes.WhyNot(type));
        converter.WriteObject(ref writer, value);
    }
}

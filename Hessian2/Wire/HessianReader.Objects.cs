using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianReader
{
    // The definition, its name and its place in the table; a place for a name, whose own bytes are paid by those on the wire.
    private const int DefinitionCost = 192;
    private const int FieldCost = 24;

    /// <summary>Reads the beginning of an object, with the class definitions before it; one value a field follows.</summary>
    /// <param name="start">The position of the object's own tag, for <see cref="AddReference"/>.</param>
    public ClassDefinition ReadObjectHeader(out int start)
    {
        ReadDefinitions();
        start = _position;
        return GetDefinition(ReadObjectNumber());
    }

    /// <summary>Reads class definitions, as many as stand here.</summary>
    internal void ReadDefinitions()
    {
        while (PeekTag("an object") == Tags.ClassDefinition) ReadDefinition();
    }

    /// <summary>Reads one class definition.</summary>
    internal void ReadDefinition()
    {
        int start = _position;
        var parsed = ParseDefinition();
        AddDefinition(start).Parsed = parsed;
    }

    /// <summary>Takes a class definition whose bytes are known, without reading it; false where another, or none, stands here.</summary>
    internal bool TryReadDefinition(FieldPlan plan, HessianConverter owner)
    {
        byte[] known = plan.Encoded;
        if (!_span[_position..].StartsWith(known)) return false;
        int start = _position;
        _position += known.Length;
        ref var definition = ref AddDefinition(start);
        definition.Owner = owner;
        definition.Plan = plan;
        return true;
    }

    /// <summary>
    /// The plan of an object that stands here, whose definition has a short number and belongs to <paramref name="owner"/>: nearly every one.
    /// Null for anything else, and while a value is read a second time.
    /// </summary>
    internal readonly FieldPlan? PeekOwnObject(HessianConverter owner)
    {
        if ((uint)_position >= (uint)_span.Length) return null;
        int number = _span[_position] - Tags.ObjectShort;
        // Definitions behind the count are empty, and have no owner.
        var definitions = _tables.Definitions;
        if ((uint)number > Tags.ObjectShortMax - Tags.ObjectShort || number >= definitions.Length) return null;
        ref readonly var definition = ref definitions[number];
        return ReferenceEquals(definition.Owner, owner) && !IsReadingAgain ? definition.Plan : null;
    }

    /// <summary>Reads the tag of an object and checks the number of its definition.</summary>
    internal int ReadObjectNumber()
    {
        int start = _position;
        byte tag = PeekTag("an object");
        if (Tags.TokenOf(tag) != HessianToken.Object) ThrowHelper.UnexpectedTag(start, tag, "an object");
        _position++;
        int number = tag == Tags.Object ? ReadIndex() : tag - Tags.ObjectShort;
        if ((uint)number >= (uint)_tables.DefinitionCount) ThrowHelper.UnknownReference(start, "Class definition", number, _tables.DefinitionCount);
        return number;
    }

    /// <summary>What is known of a definition; its plan belongs to its owner.</summary>
    internal readonly ref ReadDefinition Definition(int number) => ref _tables.Definitions[number];

    /// <summary>What a definition says.</summary>
    internal readonly ClassDefinition GetDefinition(int number) => _tables.Definitions[number] is var definition && definition.Plan is { } plan ? plan.Definition : definition.Parsed!;

    /// <summary>The bytes of a definition.</summary>
    internal readonly ReadOnlySpan<byte> DefinitionBytes(int number)
    {
        ref readonly var definition = ref _tables.Definitions[number];
        return _span.Slice(definition.Start, definition.Length);
    }

    private readonly ref ReadDefinition AddDefinition(int start)
    {
        var tables = _tables;
        int limit = Options.Limits.MaxClassDefinitions;
        if (tables.DefinitionCount >= limit) ThrowHelper.Limit(start, "The number of class definitions", tables.DefinitionCount + 1, limit);
        if (tables.DefinitionCount == tables.Definitions.Length) Array.Resize(ref tables.Definitions, tables.Definitions.Length * 2);
        ref var added = ref tables.Definitions[tables.DefinitionCount++];
        added.Start = start;
        added.Length = _position - start;
        return ref added;
    }

    private ClassDefinition ParseDefinition()
    {
        int start = _position++;
        string name = ReadName("a class name");
        int count = ReadIndex();
        if (count < 0) ThrowHelper.InvalidValue(start, $"The class definition of '{SenderText.Show(name)}' has {count} fields");
        if (count > Options.Limits.MaxFields) ThrowHelper.Limit(start, "The number of fields", count, Options.Limits.MaxFields);
        if (count > _span.Length - _position) ThrowHelper.Truncated(_span.Length, $"the rest of a class definition of {count} fields");
        Charge(DefinitionCost + FieldCost * count);
        var fields = ImmutableArray.CreateBuilder<string>(count);
        for (int i = 0; i < count; i++) fields.Add(ReadName("a field name"));
        return new(name, fields.MoveToImmutable());
    }

    private string ReadName(string expected)
    {
        byte tag = PeekTag(expected);
        if (Tags.TokenOf(tag) != HessianToken.String) ThrowHelper.UnexpectedTag(_position, tag, expected);
        return ReadString()!;
    }
}

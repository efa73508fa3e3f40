using System.Collections.Immutable;
using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianTokenReader
{
    private void ReadDefinition()
    {
        _reader.Position++;
        string name = ReadName("a class name");
        int count = ReadIndex();
        if (count < 0) ThrowHelper.InvalidValue(Start, $"The class definition of '{SenderText.Show(name)}' has {count} fields");
        if (count > _limits.MaxFields) ThrowHelper.Limit(Start, "The number of fields", count, _limits.MaxFields);
        if (_definitions.Count >= _limits.MaxClassDefinitions) ThrowHelper.Limit(Start, "The number of class definitions", _definitions.Count + 1, _limits.MaxClassDefinitions);
        if (count > _reader.Remaining.Length) ThrowHelper.Truncated(End + _reader.Remaining.Length, $"the rest of a class definition of {count} fields");
        var fields = ImmutableArray.CreateBuilder<string>(count);
        for (int i = 0; i < count; i++) fields.Add(ReadName("a field name"));
        DefinitionNumber = _definitions.Count;
        _definitions.Add(new(name, fields.MoveToImmutable()));
        _isDefined = true;
        Token = HessianToken.ClassDefinition;
    }

    private void ReadList()
    {
        byte tag = _reader.Remaining[0];
        _reader.Position++;
        if (tag is Tags.ListTyped or Tags.ListTypedVariable or (>= Tags.ListTypedShort and <= Tags.ListTypedShortMax)) TypeName = ReadType();
        int count = tag switch
        {
            Tags.ListTypedVariable or Tags.ListVariable => TokenFrame.Open,
            Tags.ListTyped or Tags.ListUntyped => ReadLength(),
            >= Tags.ListUntypedShort => tag - Tags.ListUntypedShort,
            _ => tag - Tags.ListTypedShort,
        };
        if (count > _limits.MaxCollectionLength) ThrowHelper.Limit(Start, "The list's length", count, _limits.MaxCollectionLength);
        Begin(HessianToken.List, count, null);
    }

    private void ReadMap()
    {
        bool isTyped = _reader.Remaining[0] == Tags.MapTyped;
        _reader.Position++;
        if (isTyped) TypeName = ReadType();
        Begin(HessianToken.Map, TokenFrame.Open, null);
    }

    private void ReadObject()
    {
        byte tag = _reader.Remaining[0];
        _reader.Position++;
        int number = tag == Tags.Object ? ReadIndex() : tag - Tags.ObjectShort;
        if ((uint)number >= (uint)_definitions.Count) ThrowHelper.UnknownReference(Start, "Class definition", number, _definitions.Count);
        DefinitionNumber = number;
        Begin(HessianToken.Object, _definitions[number].Fields.Length, _definitions[number]);
    }

    private void ReadReference()
    {
        _reader.Position++;
        int number = ReadIndex();
        if ((uint)number >= (uint)_starts.Count) ThrowHelper.UnknownReference(Start, "Reference", number, _starts.Count);
        ReferenceNumber = number;
    }

    private void Begin(HessianToken kind, int count, ClassDefinition? definition)
    {
        if (_depth >= _limits.MaxDepth) ThrowHelper.Limit(Start, "The depth", _depth + 1, _limits.MaxDepth);
        if (_starts.Count >= _limits.MaxReferences) ThrowHelper.Limit(Start, "The number of references", _starts.Count + 1, _limits.MaxReferences);
        if (_depth == _frames.Length) Array.Resize(ref _frames, _depth * 2);
        _frames[_depth++] = new() { Kind = kind, Count = count, Definition = definition };
        Count = count;
        ReferenceNumber = _starts.Count;
        _starts.Add(Start);
    }

    private string ReadType()
    {
        int at = End;
        if (_reader.Peek() == HessianToken.String)
        {
            if (_types.Count >= _limits.MaxClassDefinitions) ThrowHelper.Limit(at, "The number of type names", _types.Count + 1, _limits.MaxClassDefinitions);
            _types.Add(_reader.ReadString()!);
            return _types[^1];
        }
        int number = ReadIndex();
        if ((uint)number >= (uint)_types.Count) ThrowHelper.UnknownReference(at, "Type", number, _types.Count);
        return _types[number];
    }

    private int ReadLength()
    {
        int length = ReadIndex();
        if (length < 0) ThrowHelper.InvalidValue(Start, $"The list's length is {length}");
        return length;
    }

    private string ReadName(string expected)
    {
        if (_reader.Peek() != HessianToken.String) Unexpected(expected);
        return _reader.ReadString()!;
    }

    private int ReadIndex()
    {
        if (_reader.Peek() != HessianToken.Int32) Unexpected("an int");
        return _reader.ReadInt32();
    }

    private readonly void Unexpected(string expected)
    {
        if (_reader.End) ThrowHelper.Truncated(End, expected);
        ThrowHelper.UnexpectedTag(End, _reader.Remaining[0], expected);
    }
}

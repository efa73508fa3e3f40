using Hessian2.Wire;

namespace Hessian2;

public ref partial struct HessianReader
{
    /// <summary>
    /// Passes one value of any kind. The lists, maps, objects, class definitions and type names in it are counted, so that what follows may
    /// refer to them.
    /// </summary>
    public void Skip()
    {
        byte tag = PeekValue("a value");
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.Null or HessianToken.Boolean:
                _position++;
                break;
            case HessianToken.Int32:
                ReadInt32Token(tag);
                break;
            case HessianToken.Int64:
                ReadInt64Token(tag);
                break;
            case HessianToken.Double:
                ReadDoubleToken(tag);
                break;
            case HessianToken.Date:
                ReadDateMilliseconds();
                break;
            case HessianToken.String:
                SkipString();
                break;
            case HessianToken.Binary:
                SkipBinary();
                break;
            case HessianToken.Reference:
                ReadReferenceNumber();
                break;
            default:
                SkipContainer(tag);
                break;
        }
    }

    private void SkipContainer(byte tag)
    {
        int start = _position;
        Enter();
        switch (Tags.TokenOf(tag))
        {
            case HessianToken.List:
                int count = ReadListHeader(out _);
                AddValueReference(start);
                SkipValues(count);
                break;
            case HessianToken.Map:
                ReadMapHeader(out _);
                AddValueReference(start);
                SkipValues(-1, valuesOfEntry: 2);
                break;
            case HessianToken.Object:
                var definition = GetDefinition(ReadObjectNumber());
                AddValueReference(start);
                SkipValues(definition.Fields.Length);
                if (definition.HasNamelessValue) Skip();
                break;
            default:
                ThrowHelper.UnexpectedTag(start, tag, "a value");
                break;
        }
        Leave();
    }

    // So many of them, or up to an end.
    private void SkipValues(int count, int valuesOfEntry = 1)
    {
        if (count < 0)
        {
            for (int read = 1; !TryReadEnd(); read++)
            {
                CheckCollectionLength(read);
                for (int i = 0; i < valuesOfEntry; i++) Skip();
            }
            return;
        }
        for (int i = 0; i < count; i++) Skip();
    }

    private void SkipString()
    {
        int start = _position;
        long total = 0;
        bool isLast;
        do
        {
            int units = ReadStringHeader(start, out isLast);
            CheckUnits(units, start);
            total += units;
            if (total > Options.Limits.MaxStringLength) ThrowHelper.Limit(start, "The string's length", total, Options.Limits.MaxStringLength);
            int taken = JavaUtf8.Measure(Remaining, units);
            if (taken < 0) ThrowHelper.BadText(start, taken, _span.Length);
            _position += taken;
        }
        while (!isLast);
    }

    private void SkipBinary()
    {
        int start = _position;
        long total = ScanBinary(start, out int end);
        if (total > Options.Limits.MaxBinaryLength) ThrowHelper.Limit(start, "The binary's length", total, Options.Limits.MaxBinaryLength);
        _position = end;
    }
}

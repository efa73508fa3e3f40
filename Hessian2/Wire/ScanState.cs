namespace Hessian2.Wire;

/// <summary>What the next token of a <see cref="HessianScanner"/> is.</summary>
internal enum ScanState
{
    Value,
    Chunk,
    TextLength,
    BinaryLength,
    ListType,
    MapType,
    ListCount,
    ReferenceNumber,
    ObjectNumber,
    ClassName,
    FieldCount,
    FieldName,
}

/// <summary>What the next byte of a <see cref="HessianScanner"/> belongs to.</summary>
internal enum ScanToken
{
    Tag,
    Number,
    Bytes,
    Text,
}

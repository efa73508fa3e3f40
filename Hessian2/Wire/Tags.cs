namespace Hessian2.Wire;

/// <summary>The bytes that begin values (Hessian 2.0 serialization specification, section 5, "Bytecode map").</summary>
internal static class Tags
{
    public const byte StringShort = 0x00;          // 00-1f: length 0-31
    public const byte StringShortMax = 0x1F;
    public const byte BinaryShort = 0x20;          // 20-2f: length 0-15
    public const byte BinaryShortMax = 0x2F;
    public const byte StringMedium = 0x30;         // 30-33: length 0-1023
    public const byte StringMediumMax = 0x33;
    public const byte BinaryMedium = 0x34;         // 34-37: length 0-1023
    public const byte BinaryMediumMax = 0x37;
    public const byte Int64Three = 0x3C;           // 38-3f: -262,144..262,143
    public const byte BinaryChunk = (byte)'A';     // more chunks follow
    public const byte BinaryFinal = (byte)'B';
    public const byte ClassDefinition = (byte)'C';
    public const byte Double = (byte)'D';
    public const byte False = (byte)'F';
    public const byte MapUntyped = (byte)'H';
    public const byte Int32 = (byte)'I';
    public const byte DateMilliseconds = 0x4A;
    public const byte DateMinutes = 0x4B;
    public const byte Int64 = (byte)'L';
    public const byte MapTyped = (byte)'M';
    public const byte Null = (byte)'N';
    public const byte Object = (byte)'O';
    public const byte Reference = (byte)'Q';
    public const byte StringChunk = (byte)'R';     // more chunks follow
    public const byte StringFinal = (byte)'S';
    public const byte True = (byte)'T';
    public const byte ListTypedVariable = (byte)'U';
    public const byte ListTyped = (byte)'V';
    public const byte ListVariable = (byte)'W';
    public const byte ListUntyped = (byte)'X';
    public const byte Int64Int = 0x59;             // a long that fits 32 bits
    public const byte End = (byte)'Z';
    public const byte DoubleZero = 0x5B;
    public const byte DoubleOne = 0x5C;
    public const byte DoubleByte = 0x5D;
    public const byte DoubleShort = 0x5E;
    public const byte DoubleMills = 0x5F;          // thousandths in 32 bits
    public const byte ObjectShort = 0x60;          // 60-6f: definition 0-15
    public const byte ObjectShortMax = 0x6F;
    public const byte ListTypedShort = 0x70;       // 70-77: length 0-7
    public const byte ListTypedShortMax = 0x77;
    public const byte ListUntypedShort = 0x78;     // 78-7f: length 0-7
    public const byte ListUntypedShortMax = 0x7F;
    public const byte Int32One = 0x90;             // 80-bf: -16..47
    public const byte Int32Two = 0xC8;             // c0-cf: -2048..2047
    public const byte Int32Three = 0xD4;           // d0-d7: -262,144..262,143
    public const byte Int64One = 0xE0;             // d8-ef: -8..15
    public const byte Int64Two = 0xF8;             // f0-ff: -2048..2047

    /// <summary>The bytes behind the tag of an int, a long, a double or a date; -1 for any other tag.</summary>
    public static int ScalarLength(byte tag) => tag switch
    {
        (>= 0x80 and <= 0xBF) or (>= 0xD8 and <= 0xEF) or DoubleZero or DoubleOne => 0,
        (>= 0xC0 and <= 0xCF) or >= 0xF0 or DoubleByte => 1,
        (>= 0xD0 and <= 0xD7) or (>= 0x38 and <= 0x3F) or DoubleShort => 2,
        Int32 or Int64Int or DoubleMills or DateMinutes => 4,
        Int64 or Double or DateMilliseconds => 8,
        _ => -1,
    };

    // Once a value, and of no pattern that a processor could foresee: looked up, not compared (benchmark H1).
    private static readonly HessianToken[] s_tokens = [.. Enumerable.Range(0, 256).Select(static tag => Classify((byte)tag))];

    /// <summary>What each byte begins.</summary>
    public static HessianToken TokenOf(byte tag) => s_tokens[tag];

    private static HessianToken Classify(byte tag) => tag switch
    {
        <= StringShortMax or (>= StringMedium and <= StringMediumMax) or StringChunk or StringFinal => HessianToken.String,
        (>= BinaryShort and <= BinaryShortMax) or (>= BinaryMedium and <= BinaryMediumMax) or BinaryChunk or BinaryFinal => HessianToken.Binary,
        (>= 0x80 and <= 0xD7) or Int32 => HessianToken.Int32,
        >= 0xD8 or (>= 0x38 and <= 0x3F) or Int64 or Int64Int => HessianToken.Int64,
        (>= DoubleZero and <= DoubleMills) or Double => HessianToken.Double,
        >= ObjectShort and <= ObjectShortMax or Object => HessianToken.Object,
        (>= ListTypedShort and <= ListUntypedShortMax) or (>= ListTypedVariable and <= ListUntyped) => HessianToken.List,
        MapTyped or MapUntyped => HessianToken.Map,
        DateMilliseconds or DateMinutes => HessianToken.Date,
        True or False => HessianToken.Boolean,
        Null => HessianToken.Null,
        ClassDefinition => HessianToken.ClassDefinition,
        Reference => HessianToken.Reference,
        End => HessianToken.End,
        _ => HessianToken.Invalid,
    };
}

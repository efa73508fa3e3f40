using Hessian2.Tests.Models;

namespace Hessian2.Tests;

/// <summary>What an error says: its kind, the byte, the value, what was expected and what stands there instead.</summary>
public class ErrorTests
{
    /// <summary>Bytes, the type they are read as, and what is to be said of them.</summary>
    public sealed record Malformed(string Bytes, Type Type, HessianErrorKind Kind, int Offset, string? Path, params string[] Says)
    {
        public override string ToString() => $"{Bytes} as {Type.Name}";
    }

    private const string Node = "43 'org.example.zoo.Node' 93 'name' 'next' 'children' 60";

    private static readonly Malformed[] s_table =
    [
        // The input ends.
        new("", typeof(object), HessianErrorKind.Truncated, 0, null, "ends", "a value"),
        new("49 0000", typeof(int), HessianErrorKind.Truncated, 3, null, "ends", "an int"),
        new("4c 00", typeof(long), HessianErrorKind.Truncated, 2, null, "ends", "a long"),
        new("44 00", typeof(double), HessianErrorKind.Truncated, 2, null, "ends", "a double"),
        new("4a 00", typeof(DateTime), HessianErrorKind.Truncated, 2, null, "ends", "a date"),
        new("05 6162", typeof(string), HessianErrorKind.Truncated, 3, null, "a string of 5 characters"),
        new("25 6162", typeof(byte[]), HessianErrorKind.Truncated, 3, null, "a binary"),
        new("58 94 90", typeof(object), HessianErrorKind.Truncated, 3, "[1]", "a list of 4 elements"),
        new("48 90", typeof(object), HessianErrorKind.Truncated, 2, "[key 0]", "a value"),
        new("48 90 91", typeof(object), HessianErrorKind.Truncated, 3, null, "the end of the collection"),
        new("43 'a.B' 92 'x' 'y' 60 91", typeof(object), HessianErrorKind.Truncated, 12, "B.y", "a value"),
        new("43 'a.B' 9f", typeof(object), HessianErrorKind.Truncated, 6, null, "a class definition of 15 fields"),
        new(Node + " 01 61 4e 79", typeof(Node), HessianErrorKind.Truncated, 47, "Node.children[0]", "a list of 1 elements"),

        // A byte that no value begins with there.
        new("40", typeof(object), HessianErrorKind.UnexpectedTag, 0, null, "Expected a value", "0x40"),
        new("5a", typeof(object), HessianErrorKind.UnexpectedTag, 0, null, "Expected a value", "0x5a (End)"),
        new("79 45", typeof(object), HessianErrorKind.UnexpectedTag, 1, "[0]", "0x45"),
        new("48 'k' 5a", typeof(object), HessianErrorKind.UnexpectedTag, 3, "[k]", "0x5a (End)"),
        new("520001 61 90", typeof(string), HessianErrorKind.TypeMismatch, 4, null, "the next chunk of the string at byte 0", "0x90 (Int32)"),
        new("410001 61 90", typeof(byte[]), HessianErrorKind.TypeMismatch, 4, null, "the next chunk of the binary at byte 0", "0x90 (Int32)"),
        new("43 90", typeof(object), HessianErrorKind.TypeMismatch, 1, null, "a class name", "0x90 (Int32)"),
        new("43 'a' 'b'", typeof(object), HessianErrorKind.TypeMismatch, 3, null, "an int", "0x01 (String)"),
        new("58 'a'", typeof(object), HessianErrorKind.TypeMismatch, 1, null, "an int", "0x01 (String)"),
        new("51 'a'", typeof(object), HessianErrorKind.TypeMismatch, 1, null, "an int", "0x01 (String)"),

        // Characters.
        new("01 80", typeof(string), HessianErrorKind.InvalidText, 0, null, "no characters"),
        new("02 61 c361", typeof(string), HessianErrorKind.InvalidText, 0, null, "no characters"),
        new("01 f09f9880", typeof(string), HessianErrorKind.InvalidText, 0, null, "no characters"),
        new("79 01 ff", typeof(object), HessianErrorKind.InvalidText, 1, "[0]", "no characters"),

        // Lengths and indexes.
        new("58 8f", typeof(object), HessianErrorKind.InvalidValue, 0, null, "length is -1"),
        new("43 'a' 8f", typeof(object), HessianErrorKind.InvalidValue, 0, null, "'a' has -1 fields"),
        new("51 90", typeof(object), HessianErrorKind.UnknownReference, 0, null, "Reference 0", "0 have been read"),
        new("79 51 92", typeof(object), HessianErrorKind.UnknownReference, 1, "[0]", "Reference 2", "1 have been read"),
        new("60", typeof(object), HessianErrorKind.UnknownReference, 0, null, "Class definition 0", "0 have been read"),
        new("70 91", typeof(object), HessianErrorKind.UnknownReference, 1, null, "Type 1", "0 have been read"),

        // Another type than is expected.
        new("'x'", typeof(int), HessianErrorKind.TypeMismatch, 0, null, "0x01 (String)"),
        new("5f 00000001", typeof(int), HessianErrorKind.TypeMismatch, 0, null, "0.001", "System.Int32"),
        new("4c 0000000100000000", typeof(int), HessianErrorKind.TypeMismatch, 0, null, "4294967296", "System.Int32"),
        new("c8ff", typeof(sbyte), HessianErrorKind.TypeMismatch, 0, null, "255", "System.SByte"),
        new("02 6162", typeof(char), HessianErrorKind.TypeMismatch, 0, null, "2 characters", "System.Char"),
        new("78", typeof(string), HessianErrorKind.TypeMismatch, 0, null, "a string", "0x78 (List)"),
        new("90", typeof(List<object>), HessianErrorKind.TypeMismatch, 0, null, "0x90 (Int32)", "List"),
        new("90", typeof(Dictionary<object, object>), HessianErrorKind.TypeMismatch, 0, null, "0x90 (Int32)", "Dictionary"),
        new("90", typeof(Node), HessianErrorKind.TypeMismatch, 0, null, "0x90 (Int32)", "Node"),
        new("4a 7fffffffffffffff", typeof(DateTime), HessianErrorKind.TypeMismatch, 0, null, "9223372036854775807", "System.DateTime"),
        new(Node + " 01 61 4e 79 90", typeof(Node), HessianErrorKind.TypeMismatch, 47, "Node.children[0]", "0x90 (Int32)", "Node"),
        new("43 'org.example.zoo.Color' 91 'name' 60 03 506e6b", typeof(Color), HessianErrorKind.InvalidValue, 30, "Color.name", "'Pnk'", "Color"),

        // More than the value.
        new("90 91 92", typeof(int), HessianErrorKind.TrailingBytes, 1, null, "2 bytes"),
    ];

    [Test]
    public void An_error_names_kind_offset_path_what_was_expected_and_what_was_found([ValueSource(nameof(s_table))] Malformed malformed)
    {
        var error = Assert.Throws<HessianException>(() => Read(Bytes.Of(malformed.Bytes), malformed.Type))!;

        Assert.That((error.Kind, error.Offset, error.Path), Is.EqualTo((malformed.Kind, (long)malformed.Offset, malformed.Path)), error.Message);
        foreach (string part in malformed.Says) Assert.That(error.Reason, Does.Contain(part));
        Assert.That(error.Message, Does.Contain($"at byte {malformed.Offset}"));
    }

    [Test]
    public void Names_of_a_sender_cannot_forge_a_line_of_a_log()
    {
        byte[] bytes = Bytes.Of("43 09 612e420a4f4b0d1b5b 91 03 780a79 60 40");

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize(bytes))!;

        Assert.That(error.Path, Is.EqualTo("B\uFFFDOK\uFFFD\uFFFD[.x\uFFFDy"));
        Assert.That(error.Message, Has.None.Matches<char>(char.IsControl));
    }

    [Test]
    public void Long_names_of_a_sender_are_cut()
    {
        var value = new HessianObject(new string('n', 5000)) { { new string('f', 5000), new byte[10] } };

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize(HessianSerializer.Serialize(value).AsSpan()[..^5]))!;

        Assert.That(error.Message, Has.Length.LessThan(300));
    }

    private static object? Read(byte[] bytes, Type type) =>
        typeof(ErrorTests).GetMethod(nameof(ReadAs), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [bytes], null);

    private static object? ReadAs<T>(byte[] bytes) => HessianSerializer.Deserialize<T>(bytes, Zoo.Options);
}

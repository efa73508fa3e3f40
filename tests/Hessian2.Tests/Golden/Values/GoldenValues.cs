using System.Globalization;
using Hessian2.Tests.Golden.Model;

namespace Hessian2.Tests.Golden;

/// <summary>
/// Builds the .NET value of a golden row from the row's description. Most descriptions are expressions; those that are sentences stand here
/// word for word, each with its value. Nothing here reads Hessian.
/// </summary>
internal static class GoldenValues
{
    private static readonly Dictionary<string, Func<object?>> s_sentences = new()
    {
        ["Blank (a class without fields)"] = () => new Blank(),
        ["Person(null, 0)"] = () => new Person(),
        ["Shadow extends ShadowBase, both with a field id"] = Shadow.Sample,
        ["ArrayList of 1,000 Integer i*37"] = () => Fill([], 1000, i => i * 37),
        ["ArrayList of 1,000 OrderLine.at(i)"] = () => Fill([], 1000, OrderLine.At),
        ["MyList extends ArrayList: [1, \"b\"]"] = () => JavaTypes.Collection("MyList", [1, "b"]),
        ["MyMap extends HashMap: {\"k\":1}"] = () => JavaTypes.Map("MyMap", [new("k", 1)]),
        ["Everything.sample()"] = EverythingSample.CreateWhole,
        ["new BigDecimal[]{1.50}"] = () => new[] { 1.50m },
        ["int[].class"] = () => new JavaClass("[I"),
        ["BitSet {1, 70}"] = () => JavaObjects.Bits(2, 1, 70),
        ["GregorianCalendar(UTC) at 1767323045678"] = () => new JavaCalendar(1767323045678),
        ["Node root with two children whose parent it is, its own parent too"] = Circle,
        ["ArrayList that holds itself"] = SelfList,
        ["HashMap{\"self\": itself}"] = SelfMap,
        ["Node chain n0..n59, each the only child of the one before"] = () => Node.Chain("n", 60, out _),
        ["ArrayList of 300 Person(\"p\", i), then the 300th and the first again"] = ThreeHundred,
        ["ArrayList[C0..C19 in turn, then C0, C15, C16, C19 again]: from the 17th definition on 'O' int form"] = TwentyClasses,
        ["new Exception(\"msg\") with stack [org.example.Foo.bar(Foo.java:42)]"] = () => JavaObjects.Thrown("java.lang.Exception", "msg", JavaObjects.Frame),
        ["new Exception() with an empty stack"] = () => JavaObjects.Thrown("java.lang.Exception", null),
        ["new RuntimeException(\"outer\", new IllegalStateException(\"inner\")), each with that stack"] = Caused,
        ["new InteropException(\"m\", 42, \"d\") with that stack"] = Custom,
        ["new NullPointerException(\"n\"), empty stack"] = () => JavaObjects.Thrown("java.lang.NullPointerException", "n"),
        ["new StackOverflowError(\"e\"), empty stack"] = () => JavaObjects.Thrown("java.lang.StackOverflowError", "e"),
        ["new Exception(\"s\") with that stack and a suppressed RuntimeException(\"sup\")"] = Suppressing,
        ["writeListBegin(-1, \"[int\"); writeInt 1, 2; writeListEnd"] = () => new[] { 1, 2 },
        ["writeListBegin(-1, null); writeInt 1, 2; writeListEnd"] = () => Untyped(2, i => i + 1),
        ["writeListBegin(2, \"[int\"); writeInt 1, 2"] = () => new[] { 1, 2 },
        ["writeListBegin(2, null); writeInt 1, 2"] = () => Untyped(2, i => i + 1),
        ["writeListBegin(8, \"[int\"); writeInt 0..7"] = () => Enumerable.Range(0, 8).ToArray(),
        ["writeListBegin(8, null); writeInt 0..7"] = () => Untyped(8, i => i),
        ["writeMapBegin(null); \"a\", 1; writeMapEnd"] = () => JavaTypes.Map("HashMap", [new("a", 1)]),
        ["writeMapBegin(\"org.example.M\"); \"a\", 1; writeMapEnd"] = () => new HessianMap("org.example.M") { ["a"] = 1 },
    };

    private static readonly Dictionary<string, Func<GoldenValue>> s_streams = new()
    {
        ["writeInt(1); writeLong(1); writeDouble(1); writeBoolean(true); writeNull(); writeString(\"s\"); writeBytes(bytes(2)); writeUTCDate(60000)"] =
            () => GoldenValue.Stream(1, 1L, 1.0, true, null, "s", new byte[] { 0, 1 }, DateTime.UnixEpoch.AddMinutes(1)),
        ["writeObject(Person(\"a\",1)); writeObject(Person(\"b\",2)) in one stream"] = () => GoldenValue.Stream(new Person("a", 1), new Person("b", 2)),
        ["writeObject(p); writeObject(p) in one stream, p = Person(\"a\",1)"] = SameTwice,
        ["writeObject(p); reset(); writeObject(p): reset forgets references and definitions"] = () => GoldenValue.Apart(new Person("a", 1), new Person("a", 1)),
        ["writeString(rep(\"x\", 4000)) then writeBytes(bytes(2000)): where a binary is cut depends on the place in the output buffer"] =
            () => GoldenValue.Stream(new string('x', 4000), Bytes(2000)),
        ["writeBytes(bytes(4000)) then writeString(rep(\"x\", 2000))"] = () => GoldenValue.Stream(Bytes(4000), new string('x', 2000)),
    };

    public static GoldenValue Build(GoldenRow row)
    {
        if (s_streams.TryGetValue(row.Description, out var stream)) return stream();
        if (s_sentences.TryGetValue(row.Description, out var sentence)) return GoldenValue.Of(sentence());
        return GoldenValue.Of(row.Description.Contains(" of Integer 0..", StringComparison.Ordinal)
            ? Counted(row.Description)
            : JavaExpression.Evaluate(row.Description, row.Dialect));
    }

    // "LinkedList of Integer 0..7", and 0..-1 for none.
    private static object Counted(string description)
    {
        string[] parts = description.Split(" of Integer 0..");
        int last = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return JavaTypes.Collection(parts[0], [.. Enumerable.Range(0, last + 1).Cast<object>()]);
    }

    private static List<object?> Fill(List<object?> list, int count, Func<int, object> element)
    {
        for (int i = 0; i < count; i++) list.Add(element(i));
        return list;
    }

    private static List<object?> Untyped(int count, Func<int, object> element) => Fill(new HessianList(null), count, element);

    private static GoldenValue SameTwice()
    {
        var person = new Person("a", 1);
        return GoldenValue.Stream(person, person);
    }

    private static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)i)];

    private static Node Circle()
    {
        var root = new Node("root");
        root.Parent = root;
        root.Add(new("left"));
        root.Add(new("right"));
        return root;
    }

    private static List<object?> SelfList()
    {
        var list = new List<object?>();
        list.Add(list);
        return list;
    }

    private static Dictionary<object, object?> SelfMap()
    {
        var map = new Dictionary<object, object?>();
        map["self"] = map;
        return map;
    }

    private static List<object?> ThreeHundred()
    {
        var people = Fill([], 300, i => new Person("p", i));
        return [.. people, people[299], people[0]];
    }

    private static List<object?> TwentyClasses() =>
    [
        new C0(), new C1(), new C2(), new C3(), new C4(), new C5(), new C6(), new C7(), new C8(), new C9(),
        new C10(), new C11(), new C12(), new C13(), new C14(), new C15(), new C16(), new C17(), new C18(), new C19(),
        new C0(), new C15(), new C16(), new C19(),
    ];

    private static HessianThrowable Caused()
    {
        var outer = JavaObjects.Thrown("java.lang.RuntimeException", "outer", JavaObjects.Frame);
        outer.Cause = JavaObjects.Thrown("java.lang.IllegalStateException", "inner", JavaObjects.Frame);
        return outer;
    }

    private static HessianThrowable Custom()
    {
        var thrown = JavaObjects.Thrown("org.example.interop.InteropException", "m", JavaObjects.Frame);
        thrown.Fields.Add(new("code", 42));
        thrown.Fields.Add(new("detail", "d"));
        return thrown;
    }

    private static HessianThrowable Suppressing()
    {
        var thrown = JavaObjects.Thrown("java.lang.Exception", "s", JavaObjects.Frame);
        thrown.Suppressed.Add(JavaObjects.Thrown("java.lang.RuntimeException", "sup"));
        return thrown;
    }
}

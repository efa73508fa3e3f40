using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Conformance;

/// <summary>What both engines promise about keys: what a stranger may choose of them costs no more than his bytes.</summary>
public abstract class KeyConformance
{
    private const string Link = "43 'org.example.Link' 93 'name' 'left' 'right'";
    private const string Same = "43 'org.example.Same' 91 'id'";

    /// <summary>Options of the engine under test, with the models known by their Java names.</summary>
    protected abstract HessianOptions Options { get; }

    private static IEnumerable<TestCaseData> Hashed =>
    [
        Case<HashSet<Same>>(), Case<FrozenSet<Same>>(), Case<Dictionary<Same, int>>(true), Case<ImmutableDictionary<Same, int>>(true),
        Case<ConcurrentDictionary<Same, int>>(true),
    ];

    [Test]
    public void Records_and_structs_are_keys_by_value()
    {
        var value = new Keyring
        {
            ByLink = new() { [new() { Name = "a", Left = new() { Name = "b" } }] = 1 },
            Links = [new() { Name = "c" }],
            BySame = new() { [new() { Id = 1 }] = 10, [new() { Id = 2 }] = 20 },
            ByPoint = new() { [new Point { X = 1, Y = 2 }] = "p" },
        };

        var read = HessianSerializer.Deserialize<Keyring>(HessianSerializer.Serialize(value, Options), Options)!;

        Assert.That(read.ByLink![new() { Name = "a", Left = new() { Name = "b" } }], Is.EqualTo(1));
        Assert.That(read.Links!, Does.Contain(new Link { Name = "c" }));
        Assert.That(read.BySame![new() { Id = 2 }], Is.EqualTo(20));
        Assert.That(read.ByPoint![new Point { X = 1, Y = 2 }], Is.EqualTo("p"));
    }

    [Test]
    public void Keys_that_share_an_enum_constant_or_a_part_are_read()
    {
        var part = new Link { Name = "part", Color = Color.Green };
        var value = new Keyring { ByLink = new() { [new() { Name = "a", Color = Color.Green, Left = part, Right = part }] = 1, [part] = 2 } };

        var read = HessianSerializer.Deserialize<Keyring>(HessianSerializer.Serialize(value, Options), Options)!;

        Assert.That(read.ByLink, Is.EquivalentTo(value.ByLink));
    }

    [TestCase("ByLink", "48 60 'a' 51 92 4e 91 5a")]
    [TestCase("Links", "79 60 'a' 51 92 4e")]
    [TestCase("Frozen", "48 60 'a' 4e 60 'b' 51 92 4e 91 5a")]
    [TestCase("Immutable", "79 60 'a' 51 92 4e")]
    public void A_key_that_holds_itself_is_refused_and_not_hashed(string member, string collection)
    {
        // Its own equality would never end, and end the process.
        byte[] bytes = Bytes.Of($"{Link} 43 'org.example.Keyring' 91 '{char.ToLowerInvariant(member[0])}{member[1..]}' 61 {collection}");

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<Keyring>(bytes, Options));

        Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.InvalidValue));
        Assert.That(error?.Message, Does.Contain("refers to itself").And.Contain("Keyring."));
    }

    [Test]
    public void A_key_that_unfolds_without_bound_is_refused()
    {
        // n0 holds n1 twice, n1 holds n2 twice, and so on: 2^40 objects by 40.
        var text = new StringBuilder($"{Link} 79");
        for (int i = 0; i < 40; i++) text.Append(" 60 4e");
        text.Append(" 60 4e 4e 4e");
        for (int slot = 41; slot > 1; slot--) text.Append(Invariant($" 51 {0x90 + slot:x2}"));

        var error = Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<HashSet<Link>>(Bytes.Of(text.ToString()), Options));

        Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.LimitExceeded));
    }

    [TestCaseSource(nameof(Hashed))]
    public void Thousands_of_keys_that_hash_alike_are_refused(Action<byte[], HessianOptions> read, bool isMap)
    {
        var text = new StringBuilder(isMap ? $"{Same} 48" : $"{Same} 57");
        for (int i = 0; i < 5000; i++) text.Append(Invariant($" 60 d4{i:x4}{(isMap ? "91" : "")}"));
        byte[] bytes = Bytes.Of(text + " 5a");

        var error = Assert.Throws<HessianException>(() => read(bytes, Options));

        Assert.That(error?.Kind, Is.EqualTo(HessianErrorKind.LimitExceeded));
        Assert.That(error?.Message, Does.Contain("hash alike"));
    }

    [Test]
    public void A_few_hundred_keys_that_hash_alike_are_a_careless_type()
    {
        var value = new Keyring { Sames = [.. Enumerable.Range(0, 500).Select(static i => new Same { Id = i })] };

        Assert.That(HessianSerializer.Deserialize<Keyring>(HessianSerializer.Serialize(value, Options), Options)!.Sames, Has.Count.EqualTo(500));
    }

    private static TestCaseData Case<T>(bool isMap = false) =>
        new TestCaseData((Action<byte[], HessianOptions>)(static (bytes, options) => HessianSerializer.Deserialize<T>(bytes, options)), isMap)
            .SetArgDisplayNames(typeof(T).ToString());

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

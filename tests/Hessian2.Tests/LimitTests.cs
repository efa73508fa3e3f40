using static Hessian2.Tests.Bytes;

namespace Hessian2.Tests;

/// <summary>Each limit lets through what reaches it, and refuses one more at its place, however the bytes are read.</summary>
public class LimitTests
{
    /// <summary>How the bytes are read.</summary>
    public enum Way
    {
        /// <summary>As a type.</summary>
        Typed,

        /// <summary>As what stands there.</summary>
        Untyped,

        /// <summary>Passed.</summary>
        Skipped,

        /// <summary>Token by token.</summary>
        Tokens,

        /// <summary>Looked for its end.</summary>
        Scanned,
    }

    /// <summary>A limit, bytes that reach it, bytes that exceed it, and where and in what.</summary>
    public sealed record Boundary(string Name, HessianLimits Limits, string Reaching, string Exceeding, int Offset, string? Path)
    {
        /// <summary>Where it is said by those who make no values: of depth, they speak at the tag, a reader behind what belongs to it.</summary>
        public int? PassedOffset { get; init; }

        /// <summary>Where the scanner says so, which counts and goes on to the end.</summary>
        public int? ScannedOffset { get; init; }

        /// <summary>How the type is read that the bytes are.</summary>
        public Func<byte[], HessianOptions, object?> Typed { get; init; } = static (bytes, options) => HessianSerializer.Deserialize<List<object>>(bytes, options);

        public int OffsetFor(Way way) => way switch
        {
            Way.Typed or Way.Untyped => Offset,
            Way.Scanned when ScannedOffset is { } offset => offset,
            _ => PassedOffset ?? Offset,
        };

        public override string ToString() => Name;
    }

    private static readonly Boundary[] s_boundaries =
    [
        new("depth of lists", new() { MaxDepth = 3 }, "79 79 79 90", "79 79 79 79 90", 4, "[0][0][0]") { PassedOffset = 3 },
        new("depth of maps", new() { MaxDepth = 2 }, "48 90 48 90 90 5a 5a", "48 90 48 90 48 5a 5a 5a", 5, "[key 0][key 0]") { Typed = Read<Dictionary<object, object>>, PassedOffset = 4 },
        new("depth of objects", new() { MaxDepth = 1 }, "43 'a' 91 'b' 60 90", "43 'a' 91 'b' 60 60 90", 8, "a.b") { Typed = Read<HessianObject>, PassedOffset = 7 },
        new("all bytes", new() { MaxTotalBytes = 4 }, "03 616263", "04 61626364", 0, null) { Typed = Read<string>, ScannedOffset = 4 },
        new("a short string", new() { MaxStringLength = 3 }, "'abc'", "'abcd'", 0, null) { Typed = Read<string> },
        new("a string of medium length", new() { MaxStringLength = 3 }, "3003 616263", "3004 61626364", 0, null) { Typed = Read<string>, ScannedOffset = 1 },
        new("a string in one chunk", new() { MaxStringLength = 3 }, "530003 616263", "530004 61626364", 0, null) { Typed = Read<string>, ScannedOffset = 2 },
        new("a string in two chunks", new() { MaxStringLength = 3 }, "520002 6162 01 63", "520002 6162 02 6364", 0, null) { Typed = Read<string>, ScannedOffset = 5 },
        new("a string of surrogates", new() { MaxStringLength = 2 }, "02 f09f9880", "03 61 f09f9880", 0, null) { Typed = Read<string> },
        new("a short binary", new() { MaxBinaryLength = 3 }, "23 616263", "24 61626364", 0, null) { Typed = Read<byte[]> },
        new("a binary of medium length", new() { MaxBinaryLength = 3 }, "3403 616263", "3404 61626364", 0, null) { Typed = Read<byte[]>, ScannedOffset = 1 },
        new("a binary in two chunks", new() { MaxBinaryLength = 3 }, "410002 6162 21 63", "410002 6162 22 6364", 0, null) { Typed = Read<byte[]>, ScannedOffset = 5 },
        new("a short list", new() { MaxCollectionLength = 3 }, "7b 90 90 90", "7c 90 90 90 90", 0, null),
        new("a list", new() { MaxCollectionLength = 3 }, "58 93 90 90 90", "58 94 90 90 90 90", 0, null) { ScannedOffset = 1 },
        new("a list of variable length", new() { MaxCollectionLength = 3 }, "57 90 90 90 5a", "57 90 90 90 90 5a", 4, "[3]"),
        new("an array of variable length", new() { MaxCollectionLength = 3 }, "55 '[int' 90 90 90 5a", "55 '[int' 90 90 90 90 5a", 9, "[3]") { Typed = Read<int[]> },
        new("a map", new() { MaxCollectionLength = 2 }, "48 90 90 91 90 5a", "48 90 90 91 90 92 90 5a", 5, "[key 2]") { Typed = Read<Dictionary<object, object>> },
        new("a map whose keys are equal", new() { MaxCollectionLength = 2 }, "48 90 90 90 90 5a", "48 90 90 90 90 90 90 5a", 5, "[key 2]") { Typed = Read<Dictionary<object, object>> },
        new("class definitions", new() { MaxClassDefinitions = 2 }, "43 'a' 90 43 'b' 90 90", "43 'a' 90 43 'b' 90 43 'c' 90 90", 8, null) { Typed = Read<int>, ScannedOffset = 11 },
        new("fields", new() { MaxFields = 1 }, "43 'a' 91 'b' 90", "43 'a' 92 'b' 'c' 90", 0, null) { Typed = Read<int>, ScannedOffset = 3 },
        new("references", new() { MaxReferences = 2 }, "79 78", "7a 78 78", 2, "[1]"),
        new("names of types", new() { MaxClassDefinitions = 2 }, "7a 70 'x' 70 'y'", "7b 70 'x' 70 'y' 70 'z'", 8, "[2]"),
    ];

    // What has no bearing on where a value ends is not for the scanner.
    private static readonly string[] s_notScanned = ["references", "names of types"];

    [Test]
    public void What_reaches_a_limit_is_read([ValueSource(nameof(s_boundaries))] Boundary boundary, [Values] Way way)
    {
        Assert.That(() => Run(boundary, Of(boundary.Reaching), way), Throws.Nothing);
    }

    [Test]
    public void One_more_is_refused_at_its_place([ValueSource(nameof(s_boundaries))] Boundary boundary, [Values] Way way)
    {
        if (way == Way.Scanned && s_notScanned.Contains(boundary.Name))
        {
            Assert.That(() => Run(boundary, Of(boundary.Exceeding), way), Throws.Nothing, "it does not bound where the value ends");
            return;
        }

        var error = Assert.Throws<HessianException>(() => Run(boundary, Of(boundary.Exceeding), way))!;

        Assert.That(error.Kind, Is.EqualTo(HessianErrorKind.LimitExceeded));
        Assert.That(error.Offset, Is.EqualTo(boundary.OffsetFor(way)), error.Message);
        if (way is Way.Typed or Way.Untyped) Assert.That(error.Path, Is.EqualTo(boundary.Path), error.Message);
    }

    // What a value costs is estimated, and the estimate is no promise; that there is a bound, and where it is found, is one.
    [TestCase("57 c900 c901 c902 5a")]
    [TestCase("48 90 91 92 93 5a")]
    [TestCase("58 93 78 78 78")]
    [TestCase("58 92 43 'a' 92 'b' 'c' 60 90 91 60 92 93")]
    public void The_allowance_of_memory_has_an_exact_bound(string description)
    {
        byte[] bytes = [.. Of("57"), .. Enumerable.Repeat(Of(description), 4000).SelectMany(static one => one), .. Of("5a")];
        int low = 64 * 1024, high = 1 << 26;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (IsRead(bytes, middle)) high = middle;
            else low = middle + 1;
        }

        Assert.That(low, Is.GreaterThan(64 * 1024));
        Assert.That((IsRead(bytes, low), IsRead(bytes, low - 1)), Is.EqualTo((true, false)));
    }

    [Test]
    public void A_limit_of_nothing_is_refused_where_it_is_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => _ = new HessianLimits { MaxDepth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => _ = new HessianLimits { AllocationAllowance = -1 });
    }

    private static bool IsRead(byte[] bytes, int allowance)
    {
        try
        {
            HessianSerializer.Deserialize(bytes, HessianOptions.Default with { Limits = new() { AllocationAllowance = allowance } });
            return true;
        }
        catch (HessianException error) when (error.Kind == HessianErrorKind.LimitExceeded)
        {
            return false;
        }
    }

    private static object? Read<T>(byte[] bytes, HessianOptions options) => HessianSerializer.Deserialize<T>(bytes, options);

    private static void Run(Boundary boundary, byte[] bytes, Way way)
    {
        var options = HessianOptions.Default with { Limits = boundary.Limits };
        switch (way)
        {
            case Way.Typed:
                boundary.Typed(bytes, options);
                break;
            case Way.Untyped:
                HessianSerializer.Deserialize(bytes, options);
                break;
            case Way.Skipped:
                Skip(bytes, options);
                break;
            case Way.Tokens:
                using (var tokens = new HessianTokenReader(bytes, options)) ReadAll(tokens);
                break;
            default:
                new HessianScanner(boundary.Limits).Scan(bytes);
                break;
        }
    }

    private static void ReadAll(HessianTokenReader tokens)
    {
        while (tokens.Read())
        {
        }
    }

    private static void Skip(byte[] bytes, HessianOptions options)
    {
        var reader = new HessianReader(bytes, options);
        try
        {
            reader.Skip();
        }
        finally
        {
            reader.Dispose();
        }
    }
}

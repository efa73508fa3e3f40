using Tests.Common;

namespace DubboGo.Net.Generator.Tests;

/// <summary>Descriptors as the JDK gives them for Java/Descriptors.java.</summary>
public sealed class JavaDescriptorTests
{
    private const string Contract = """
        using System.Numerics;

        [DubboService("Descriptors")]
        public interface IDescriptors
        {
            void Primitives(bool a, byte b, sbyte c, char d, short e, int f, long g, float h, double i);
            void Boxes(bool? a, byte? b, sbyte? c, char? d, short? e, int? f, long? g, float? h, double? i);
            void Objects(string a, object b, decimal c, BigInteger d, DateTime e, DateTimeOffset f, Guid g);
            void NullableObjects(decimal? a, BigInteger? b, DateTime? c, DateTimeOffset? d, Guid? e, Kind? f);
            void Arrays(byte[] a, int[] b, int[][] c, byte[][] d, string?[] e, int?[] f, User[] g, User?[]?[] h, List<int>[] i, sbyte[] j, DateTimeOffset[] k);
            void Lists(List<string> a, IList<int> b, IReadOnlyList<User> c, IReadOnlyList<List<User>> d);
            void Collections(ICollection<string> a, IReadOnlyCollection<long> b, IEnumerable<User> c);
            void Sets(HashSet<string> a, ISet<int> b, IReadOnlySet<User> c);
            void Maps(Dictionary<string, object?> a, IDictionary<string, User> b, IReadOnlyDictionary<int, List<User>> c);
            Task TypesAsync(User a, Kind b, Kind[] c, CancellationToken cancellationToken = default);
            void Overridden([JavaType("Ljava/util/Collection;")] List<string> a, [JavaType("Ljava/lang/Integer;")] int b, [JavaType("Ljava/util/ArrayList;")] IList<string> c);
            string None();
            Task<User?> FindAsync(string id);
            ValueTask<User?> Find(long id, CancellationToken cancellationToken);
        }

        [HessianType("Descriptors$User")] public class User;
        [HessianType("Descriptors$User$Kind")] public enum Kind { GUEST, MEMBER }
        """;

    [Test]
    public async Task Descriptors_are_those_of_the_jdk()
    {
        string[] java = await JavaInterface.MethodsAsync("Descriptors").WithDeadline();

        Assert.That(java, Has.Length.EqualTo(14));
        Assert.That(Generation.Of(Contract).Methods("IDescriptors"), Is.EqualTo(java));
    }

    [TestCase("DateOnly", "Ljava/time/LocalDate;")]
    [TestCase("DateOnly?", "Ljava/time/LocalDate;")]
    [TestCase("TimeSpan", "Ljava/time/Duration;")]
    [TestCase("Uri", "Ljava/net/URI;")]
    [TestCase("System.Net.IPAddress", "Ljava/net/InetAddress;")]
    [TestCase("System.Text.StringBuilder", "Ljava/lang/StringBuilder;")]
    [TestCase("DayOfWeek[]", "[Ljava/time/DayOfWeek;")]
    [TestCase("JavaInstant", "Ljava/time/Instant;")]
    [TestCase("JavaZonedDateTime?", "Ljava/time/ZonedDateTime;")]
    [TestCase("JavaSqlTimestamp[]", "[Ljava/sql/Timestamp;")]
    [TestCase("JavaBigDecimal", "Ljava/math/BigDecimal;")]
    [TestCase("List<JavaClass>", "Ljava/util/List;")]
    public void A_type_that_stands_for_one_of_Java_has_its_descriptor(string type, string descriptor) =>
        Assert.That(
            Generation.Of($$"""[DubboService("x.Y")] public interface IUsers { Task FindAsync({{type}} a); }""").Methods("IUsers"),
            Is.EqualTo([$"find({descriptor})"]));

    [TestCase("GetUserAsync", "getUser")]
    [TestCase("GetUser", "getUser")]
    [TestCase("Async", "async")]
    [TestCase("URLFor", "urlFor")]
    [TestCase("ID", "id")]
    [TestCase("X", "x")]
    [TestCase("already", "already")]
    [TestCase("@event", "event")]
    public void A_method_name_is_in_camel_case_without_Async(string method, string expected) =>
        Assert.That(
            Generation.Of($$"""[DubboService("x.Y")] public interface IUsers { Task {{method}}(int a); }""").Methods("IUsers"),
            Is.EqualTo([$"{expected}(I)"]));
}

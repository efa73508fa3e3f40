using Hessian2;
using Hessian2.Tests.Golden;
using Hessian2.Tests.Golden.Model;

namespace Interop.Tests.Caucho.Model;

/// <summary>Members of natural .NET types, each declared to be another class in Java.</summary>
[HessianType("org.example.peer.Holder")]
public sealed class Holder
{
    [HessianField(JavaType = "java.sql.Date")] public DateOnly? Day { get; set; }

    [HessianField(JavaType = "java.sql.Time")] public TimeOnly? Clock { get; set; }

    [HessianField(JavaType = "java.sql.Timestamp")] public DateTime? Moment { get; set; }

    [HessianField(JavaType = "java.util.Calendar")] public DateTimeOffset? Calendar { get; set; }

    public DateTimeOffset? Date { get; set; }

    [HessianField(JavaType = "java.util.concurrent.atomic.AtomicInteger")] public int? Count { get; set; }

    [HessianField(JavaType = "java.util.concurrent.atomic.AtomicLong")] public long? Total { get; set; }

    [HessianField(JavaType = "java.util.concurrent.atomic.AtomicBoolean")] public bool? Flag { get; set; }

    public JavaLocale? Locale { get; set; }

    [HessianField(JavaType = "java.lang.Class")] public string? Type { get; set; }

    [HessianField(JavaType = "java.util.Currency")] public string? Currency { get; set; }

    public Uri? Link { get; set; }

    [HessianField(JavaType = "java.lang.StringBuilder")] public string? Text { get; set; }

    [HessianField(JavaType = "java.math.BigDecimal")] public string? Price { get; set; }

    [HessianField(JavaType = "java.math.BigInteger")] public long? Big { get; set; }

    [HessianField(JavaType = "java.util.UUID")] public string? Id { get; set; }

    [HessianField(JavaType = "java.util.LinkedList")] public List<int>? Queue { get; set; }

    public OrderedDictionary<string, int>? Order { get; set; }

    public object? Any { get; set; }

    public List<Color>? Colors { get; set; }

    public Animal? Animal { get; set; }

    public HessianThrowable? Error { get; set; }

    public static Holder Sample()
    {
        var moment = DateTime.UnixEpoch.AddMilliseconds(1767323045678);
        return new()
        {
            Day = new(2026, 1, 2),
            Clock = new(3, 4, 5),
            Moment = moment,
            Calendar = new(moment),
            Date = new(moment),
            Count = -5,
            Total = 1L << 40,
            Flag = true,
            Locale = new("zh_CN"),
            Type = "java.lang.String",
            Currency = "CNY",
            Link = new("http://example.org/a"),
            Text = "text",
            Price = "12.50",
            Big = 1L << 40,
            Id = "123e4567-e89b-12d3-a456-426614174000",
            Queue = [1, 2],
            Order = new() { ["z"] = 1, ["a"] = 2 },
            Any = new HessianList("java.util.LinkedList") { 1, 2 },
            Colors = [Color.Red, Color.Blue],
            Animal = new Dog("rex", "lab", true),
            Error = JavaObjects.Thrown("java.lang.IllegalStateException", "e"),
        };
    }
}

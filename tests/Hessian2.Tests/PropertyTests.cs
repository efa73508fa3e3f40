using FsCheck;
using FsCheck.Fluent;

namespace Hessian2.Tests;

public class PropertyTests
{
    [Test]
    public void Decoding_what_was_encoded_gives_the_same_value()
    {
        Check(Scalars().ListOf().Select(static list => (object)list.ToList()));
        Check(Graphs(4));
    }

    [Test]
    public void A_string_comes_back_whatever_its_units()
    {
        Prop.ForAll(ArbMap.Default.GeneratorFor<char[]>().ToArbitrary(), static units =>
            HessianSerializer.Deserialize<string>(HessianSerializer.Serialize(new string(units))) == new string(units)).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_double_comes_back_to_the_bit()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<double>(), static value =>
            BitConverter.DoubleToInt64Bits(HessianSerializer.Deserialize<double>(HessianSerializer.Serialize(value))) == BitConverter.DoubleToInt64Bits(value)
            || double.IsNaN(value)).QuickCheckThrowOnFailure();
    }

    // Shared parts must be shared in the copy: writing it again gives the same bytes only then.
    private static void Check(Gen<object> values)
    {
        Prop.ForAll(values.ToArbitrary(), static value =>
        {
            foreach (var dialect in Enum.GetValues<HessianDialect>())
            {
                var options = HessianOptions.Default with { Dialect = dialect };
                byte[] bytes = HessianSerializer.Serialize(value, options);
                object? read = HessianSerializer.Deserialize(bytes, options);
                Assert.That(HessianSerializer.Serialize(read, options), Is.EqualTo(bytes));
                Assert.That(Show(read), Is.EqualTo(Show(value)));
            }
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<object?> Scalars() => Gen.OneOf(
        Gen.Constant((object?)null),
        ArbMap.Default.GeneratorFor<int>().Select(static value => (object?)value),
        ArbMap.Default.GeneratorFor<long>().Select(static value => (object?)(value * 1_000_003)),
        ArbMap.Default.GeneratorFor<bool>().Select(static value => (object?)value),
        ArbMap.Default.GeneratorFor<double>().Select(static value => (object?)value),
        ArbMap.Default.GeneratorFor<string>().Select(static value => (object?)value),
        ArbMap.Default.GeneratorFor<byte[]>().Select(static value => (object?)value),
        ArbMap.Default.GeneratorFor<decimal>().Select(static value => (object?)value),
        ArbMap.Default.GeneratorFor<Guid>().Select(static value => (object?)value));

    private static Gen<object> Graphs(int depth)
    {
        var inner = depth == 0 ? Scalars() : Gen.OneOf(Scalars(), Graphs(depth - 1).Select(static value => (object?)value));
        var lists = inner.ListOf().Select(static items => (object)Doubled([.. items]));
        var maps = inner.ListOf().Select(static items => (object)items.Index().ToDictionary(static item => (object)$"k{item.Index}", static item => item.Item));
        var objects = inner.ListOf().Select(static items => (object)OfFields(items));
        return Gen.OneOf(lists, maps, objects);
    }

    // Each list holds its last element twice: shared where it is an object.
    private static List<object?> Doubled(List<object?> items)
    {
        if (items.Count > 0) items.Add(items[^1]);
        return items;
    }

    private static HessianObject OfFields(IEnumerable<object?> values)
    {
        var made = new HessianObject("a.Made");
        foreach (var (index, value) in values.Index()) made.Add($"f{index}", value);
        return made;
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        HessianObject made => made.ClassName + "{" + string.Join(",", made.Select(static field => field.Key + "=" + Show(field.Value))) + "}",
        Dictionary<object, object?> map => "{" + string.Join(",", map.Select(static entry => Show(entry.Key) + "=" + Show(entry.Value))) + "}",
        List<object?> list => "[" + string.Join(",", list.Select(Show)) + "]",
        double number when double.IsNaN(number) => "NaN", // Java has one of them
        double number => double.IsNaN(number) ? "NaN" : $"{BitConverter.DoubleToInt64Bits(number)}",
        _ => $"{value.GetType().Name}:{value}",
    };
}

namespace Hessian2.Tests.Converters;

/// <summary>Arrays of Java's objects without an expected type: their elements may be null, or what no .NET value holds.</summary>
public sealed class UntypedArrayTests
{
    [TestCase("72 '[date' 4e 4b00000000", "[date")]
    [TestCase("72 '[date' 4a7fffffffffffffff 4b00000000", "[date")]
    [TestCase("71 '[java.util.UUID' 4e", "[java.util.UUID")]
    [TestCase("71 '[java.math.BigInteger' 4e", "[java.math.BigInteger")]
    [TestCase("71 '[java.math.BigDecimal' 4e", "[java.math.BigDecimal")]
    public void Array_with_an_element_that_the_value_type_lacks_is_a_list_of_that_name(string bytes, string type)
    {
        object? read = HessianSerializer.Deserialize(Bytes.Of(bytes));

        Assert.That(read, Is.InstanceOf<HessianList>().With.Property(nameof(HessianList.JavaType)).EqualTo(type));
        Assert.That(HessianSerializer.Serialize(read), Is.EqualTo(Bytes.Of(bytes)));
    }

    [Test]
    public void Array_whose_elements_all_fit_is_an_array_and_is_referred_to_as_one()
    {
        var read = (List<object?>)HessianSerializer.Deserialize(Bytes.Of("7a 71 '[date' 4b00000000 51 91"))!;

        Assert.That(read[0], Is.EqualTo(new[] { DateTime.UnixEpoch }));
        Assert.That(read[1], Is.SameAs(read[0]));
    }
}

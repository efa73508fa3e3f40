namespace Hessian2.Tests.Converters;

public class HandWrittenConverterTests
{
    private static readonly HessianOptions s_options = HessianOptions.Default.With(static () => new Careless());

    [Test]
    public void One_that_asks_for_a_value_of_no_type_where_its_own_stands_comes_to_an_end() =>
        Assert.That(KindOf<object>("43 'x.Careless' 90 60"), Is.EqualTo(HessianErrorKind.LimitExceeded));

    [Test]
    public void A_reference_to_what_has_no_value_yet_gives_nothing_that_stands_for_one()
    {
        // A list that was passed over, and a reference to it.
        var reader = new HessianReader(Bytes.Of("79 91 51 90"), s_options);
        reader.Skip();

        object? value = reader.ReadReference<object>(s_options.GetConverter<object>());
        reader.Dispose();

        Assert.That(value, Is.EqualTo(new object[] { 1 }));
    }

    private static HessianErrorKind? KindOf<T>(string bytes) =>
        Assert.Throws<HessianException>(() => HessianSerializer.Deserialize<T>(Bytes.Of(bytes), s_options))?.Kind;

    private sealed class Model;

    private sealed class Careless : HessianConverter<Model>
    {
        public override string JavaName => "x.Careless";

        public override void Write(ref HessianWriter writer, Model? value) => writer.WriteNull();

        public override Model? Read(ref HessianReader reader) => reader.ReadObject() as Model;
    }
}

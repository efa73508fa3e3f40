namespace Hessian2.Tests.JavaTypes;

/// <summary>The compact forms of hessian-lite 4: named after the classes, and without a field for a single number.</summary>
public class CompactJavaTimeTests
{
    private static readonly HessianOptions s_compact = HessianOptions.Default with { Dialect = HessianDialect.HessianLite, CompactJavaTime = true };

    // Not in pieces: the scanner counts fields, and none is declared for the number.
    [Test]
    public void The_form_of_hessian_lite_4_is_read([Values(InputForm.Exact, InputForm.Padded)] InputForm form)
    {
        var date = Input.Read<DateOnly>(Bytes.Of("43 'java.time.LocalDate' 90 60 3c4fe3"), form);
        var time = Input.Read<JavaLocalTime>(Bytes.Of("43 'java.time.LocalTime' 90 60 e7"), form);
        var both = Input.Read<object>(Bytes.Of("43 'java.time.LocalDateTime' 92 'date' 'time' 60 e0 e7"), form);

        Assert.That(date, Is.EqualTo(JavaLocalDate.FromEpochDay(0x4fe3).ToDateOnly()));
        Assert.That(time, Is.EqualTo(new JavaLocalTime(0, 0, 0, 7)));
        Assert.That(both, Is.EqualTo(new JavaLocalDateTime(new(1970, 1, 1), new(0, 0, 0, 7))));
    }

    [Test]
    public void The_number_without_a_field_is_passed_over_with_its_object()
    {
        byte[] bytes = Bytes.Of("7a 43 'java.time.LocalDate' 90 60 e5 91");
        var reader = new HessianReader(bytes, HessianOptions.Default);

        reader.Skip();

        Assert.That(reader.End, Is.True);
        reader.Dispose();
        Assert.That(HessianSerializer.Deserialize(bytes), Is.EqualTo(new object[] { new DateOnly(1970, 1, 6), 1 }));
    }

    [Test]
    public void Ours_names_a_field_for_the_number()
    {
        Assert.That(HessianSerializer.Serialize(new DateOnly(1970, 1, 6), s_compact), Is.EqualTo(Bytes.Of("43 'java.time.LocalDate' 91 'value' 60 e5")));
        Assert.That(HessianSerializer.Serialize(new JavaLocalTime(0, 0, 0, 7), s_compact), Is.EqualTo(Bytes.Of("43 'java.time.LocalTime' 91 'value' 60 e7")));
        Assert.That(HessianSerializer.Serialize(new JavaLocalDateTime(new(1970, 1, 1), new(0, 0, 0, 7)), s_compact),
            Is.EqualTo(Bytes.Of("43 'java.time.LocalDateTime' 92 'date' 'time' 60 e0 e7")));
    }

    [Test]
    public void The_other_classes_stay_handles() =>
        Assert.That(HessianSerializer.Serialize(new JavaYear(1), s_compact), Is.EqualTo(HessianSerializer.Serialize(new JavaYear(1), s_compact with { CompactJavaTime = false })));
}

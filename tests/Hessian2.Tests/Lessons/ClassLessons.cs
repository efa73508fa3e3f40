using Hessian2.Tests;
using NUnit.Framework;

namespace Hessian2.Lessons;

/// <summary>H7 to H9, H19, H21: classes by number, by name, with more fields than are known, and with superclasses.</summary>
public abstract class ClassLessons : LessonSuite
{
    [Test]
    public void H7_Three_hundred_classes_in_one_stream_keep_their_numbers([Values(15, 16, 17, 255, 256, 257, 300)] int classes, [Values] HessianDialect dialect)
    {
        var list = new List<object?>();
        for (int i = 0; i < classes; i++) list.Add(new HessianObject($"org.lesson.C{i}") { { $"field{i}", i } });
        for (int i = 0; i < classes; i++) list.Add(new HessianObject($"org.lesson.C{i}") { { $"field{i}", -i } });
        list.Add(new Part { Name = "last", Count = 7 });

        var copy = Copy(list, dialect);

        for (int i = 0; i < classes; i++)
        {
            Assert.That((((HessianObject)copy[i]!).ClassName, ((HessianObject)copy[i]!)[$"field{i}"]), Is.EqualTo(($"org.lesson.C{i}", (object)i)));
            Assert.That((((HessianObject)copy[i + classes]!).ClassName, ((HessianObject)copy[i + classes]!)[$"field{i}"]), Is.EqualTo(($"org.lesson.C{i}", (object)-i)));
        }
        Assert.That(((Part)copy[^1]!).Count, Is.EqualTo(7));
    }

    [Test]
    public void H8_Two_types_of_one_Java_name_are_refused_when_options_are_composed() =>
        Assert.That(
            Assert.Throws<ArgumentException>(() => Options.With(new Claims(typeof(string))))?.Message,
            Does.Contain("org.lesson.Part").And.Contain("System.String"));

    [Test]
    public void H8_The_same_registration_twice_is_one_and_other_options_do_not_know_it()
    {
        var resolver = new Claims(typeof(Part));
        var twice = Options.With(resolver).With(resolver);
        byte[] bytes = HessianSerializer.Serialize(new Part(), Options);

        Assert.That(twice.Resolvers.Count(one => one == resolver), Is.EqualTo(1));
        Assert.That(HessianSerializer.Deserialize(bytes, twice), Is.TypeOf<Part>());
        Assert.That(HessianSerializer.Deserialize(bytes, HessianOptions.Default), Is.TypeOf<HessianObject>());
    }

    [Test]
    public void H9_Skipped_fields_are_counted_with_all_that_they_define()
    {
        var whole = Read<Whole>(
            "43 'org.lesson.Whole' 95 'excess' 'first' 'same' 'other' 'more' 60 "
            + "7a 43 'org.lesson.Part' 92 'name' 'count' 61 'in' 91 71 'org.lesson.List' 48 5a " // slots 1 to 4
            + "61 'out' 92 51 95 51 92 4d 90 5a");

        Assert.That((whole.First!.Name, whole.First.Count), Is.EqualTo(("out", 2)));
        Assert.That(whole.Same, Is.SameAs(whole.First));
        Assert.That(whole.Other!.Name, Is.EqualTo("in"), "an object of the skipped part is read where it stands");
    }

    [Test]
    public void H9_An_object_of_an_unknown_class_is_kept_and_one_in_the_wrong_place_is_an_error()
    {
        const string Unknown = "43 'org.lesson.Unknown' 91 'a' 60 91";

        Assert.That(HessianSerializer.Deserialize(Bytes.Of(Unknown), Options), Is.TypeOf<HessianObject>());
        Assert.That(KindOf(() => Read<List<int>>($"79 {Unknown}")), Is.EqualTo(HessianErrorKind.TypeMismatch));
        Assert.That(KindOf(() => Read<Level>("43 'org.lesson.Level' 91 'name' 60 'Middle'")), Is.EqualTo(HessianErrorKind.InvalidValue));
    }

    [Test]
    public void H9_What_is_passed_unread_still_defines_classes_for_what_follows()
    {
        var reader = new HessianReader(Bytes.Of("79 43 'org.lesson.Part' 92 'name' 'count' 60 'a' 91 60 'b' 92 51 92"), Options);
        try
        {
            reader.Skip();
            var second = reader.Read<Part>();

            Assert.That(second!.Name, Is.EqualTo("b"));
            Assert.That(reader.Read<Part>(), Is.SameAs(second));
        }
        finally
        {
            reader.Dispose();
        }
    }

    [Test]
    public void H19_An_exception_of_any_class_keeps_message_stack_cause_and_what_it_suppressed(
        [Values("java.lang.Exception", "java.lang.RuntimeException", "java.lang.NullPointerException", "java.lang.StackOverflowError", "java.lang.OutOfMemoryError",
            "java.lang.ClassNotFoundException", "java.io.IOException", "java.io.FileNotFoundException", "java.net.SocketTimeoutException", "java.sql.SQLException",
            "java.util.NoSuchElementException", "java.util.concurrent.ExecutionException", "java.lang.reflect.InvocationTargetException",
            "java.time.DateTimeException", "java.lang.invoke.WrongMethodTypeException", "org.lesson.UnknownException")] string javaName,
        [Values] HessianDialect dialect)
    {
        var thrown = new HessianThrowable(javaName) { Message = "m", Cause = new HessianThrowable("org.lesson.Inner") { Message = "c" } };
        thrown.StackTrace.Add(new() { DeclaringClass = "org.lesson.Foo", MethodName = "bar", FileName = "Foo.java", LineNumber = 42 });
        thrown.Suppressed.Add(new HessianThrowable("org.lesson.Other") { Message = "s" });

        var copy = (HessianThrowable)Copy<object>(thrown, dialect);

        Assert.That((copy.ClassName, copy.Message, ((HessianThrowable)copy.Cause!).Message, copy.StackTrace.Single().LineNumber), Is.EqualTo((javaName, "m", "c", 42)));
        Assert.That(((HessianThrowable)copy.Suppressed.Single()!).Message, Is.EqualTo("s"));
    }

    [TestCase("43 'java.lang.Exception' 93 'detailMessage' 'cause' 'stackTrace' 60 'm' 51 90 70 '[java.lang.StackTraceElement'")]
    [TestCase("43 'org.lesson.Trouble' 93 'code' 'detailMessage' 'cause' 60 97 'm' 51 90")]
    public void H19_A_cause_that_is_the_exception_itself_is_none(string description)
    {
        object thrown = Read<object>(description);

        Assert.That(thrown is HessianThrowable { Cause: null } or Trouble { InnerException: null, Code: 7 }, thrown.GetType().Name);
    }

    [Test]
    public void H21_A_subclass_stands_in_a_field_of_its_superclass([Values] HessianDialect dialect)
    {
        var child = new Child { Id = 1, Extra = 2, Name = "c" };
        ((Parent)child).Id = 3;

        var copy = Copy(new Family { Head = child, Members = [child, new() { Name = "p" }] }, dialect);

        Assert.That(copy.Head, Is.TypeOf<Child>().And.SameAs(copy.Members![0]));
        Assert.That((((Child)copy.Head!).Id, copy.Head.Id, copy.Head.Name, ((Child)copy.Head).Extra), Is.EqualTo((1, 3, "c", 2)), "each keeps its own id");
        Assert.That(copy.Members[1], Is.TypeOf<Parent>());
    }

    [TestCase(HessianDialect.Caucho, "id extra id name")]
    [TestCase(HessianDialect.HessianLite, "name id extra id")]
    public void H21_Inherited_fields_stand_in_the_order_of_Java(HessianDialect dialect, string fields)
    {
        var written = (HessianObject)HessianSerializer.Deserialize(HessianSerializer.Serialize(new Child(), In(dialect)), HessianOptions.Default)!;

        Assert.That(string.Join(' ', written.Select(static field => field.Key)), Is.EqualTo(fields));
    }

    private sealed class Claims(Type type) : IHessianTypeResolver
    {
        public IReadOnlyList<HessianTypeInfo> Types { get; } = [new("org.lesson.Part", type)];

        public HessianConverter? CreateConverter(Type other) => null;
    }
}

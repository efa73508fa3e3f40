using System.Reflection;

namespace Hessian2.Generator.Tests;

public class ResolverTests
{
    private const string Order = "[HessianType(\"x.Order\")] public class Order { public int Id { get; set; } }";

    [TestCase("Acme", "Acme.HessianTypes")]
    [TestCase("Acme.Orders", "Acme.Orders.HessianTypes")]
    [TestCase("acme-orders.2024.v 1", "acme_orders._2024.v_1.HessianTypes")]
    [TestCase("My.class", "My.class.HessianTypes")]
    public void The_resolver_stands_in_the_namespace_of_the_assembly(string assembly, string expected)
    {
        var loaded = GeneratorRun.Of(Order, assembly).Load();

        Assert.That(loaded.GetExportedTypes().Select(static type => type.FullName), Is.EquivalentTo(["Order", expected]));
    }

    [Test]
    public void Nothing_is_generated_where_nothing_is_marked() => Assert.That(GeneratorRun.Of("class A;").Files, Is.Empty);

    [Test]
    public void It_lists_the_types_of_the_assembly_but_no_generic_ones()
    {
        var resolver = ResolverOf(GeneratorRun.Of(
            Order + "[HessianType(\"x.E\")] enum E { A } [HessianType(\"x.Page\")] class Page<T> { public T? One { get; set; } }"
            + "[HessianType(\"x.B\")] class B { public Page<Order>? Orders { get; set; } public Page<int>? Numbers { get; set; } }").Load());

        Assert.That(resolver.Types.Select(static known => known.JavaName), Is.EquivalentTo(["x.Order", "x.E", "x.B"]));
    }

    [Test]
    public void It_makes_converters_of_what_members_mention_and_of_nothing_else()
    {
        var loaded = GeneratorRun.Of(Order + "[HessianType(\"x.B\")] public class B { public Dictionary<string, List<Order[]>>? Orders { get; set; } }").Load();
        var order = loaded.GetType("Order")!;
        var list = typeof(List<>).MakeGenericType(order.MakeArrayType());
        var resolver = ResolverOf(loaded);

        Assert.That(resolver.CreateConverter(typeof(Dictionary<,>).MakeGenericType(typeof(string), list)), Is.Not.Null);
        Assert.That(resolver.CreateConverter(list), Is.Not.Null);
        Assert.That(resolver.CreateConverter(order.MakeArrayType()), Is.Not.Null);
        Assert.That(resolver.CreateConverter(typeof(List<>).MakeGenericType(order)), Is.Null);
    }

    [Test]
    public void Each_call_makes_a_new_converter()
    {
        var loaded = GeneratorRun.Of(Order).Load();
        var order = loaded.GetType("Order")!;

        Assert.That(ResolverOf(loaded).CreateConverter(order), Is.Not.SameAs(ResolverOf(loaded).CreateConverter(order)));
    }

    [Test]
    public void A_module_initializer_registers_it_for_typed_calls()
    {
        var order = GeneratorRun.Of(Order).Load().GetType("Order")!;
        object value = Activator.CreateInstance(order)!;

        Assert.That(HessianOptions.Default.GetConverter(order).Type, Is.EqualTo(value.GetType()));
    }

    [Test]
    public void Types_of_another_assembly_come_from_its_resolver()
    {
        var orders = GeneratorRun.Of(Order, "Acme.Orders");
        var run = GeneratorRun.Of("[HessianType(\"x.Cart\")] public class Cart { public List<Order>? Orders { get; set; } }", "Acme.Carts", orders);
        var loaded = run.Load(orders);

        Assert.That(run.Files.Keys, Is.EquivalentTo(["CartConverter.g.cs", "HessianTypes.g.cs"]));
        Assert.That(run.Files["HessianTypes.g.cs"], Does.Contain("return global::Acme.Orders.HessianTypes.Resolver.CreateConverter(type) ?? null;"));
        Assert.That(ResolverOf(loaded, "Acme.Carts").Types.Select(static known => known.JavaName), Is.EquivalentTo(["x.Cart", "x.Order"]));
    }

    [Test]
    public void A_generic_class_of_another_assembly_is_closed_by_ours()
    {
        var pages = GeneratorRun.Of("[HessianType(\"x.Page\")] public class Page<T> { public List<T>? Items { get; init; } }", "Acme.Pages");
        var run = GeneratorRun.Of(Order + "[HessianType(\"x.Book\")] public class Book { public Page<Order>? Orders { get; set; } }", "Acme.Books", pages);
        var loaded = run.Load(pages);

        Assert.That(run.Files.Keys, Does.Contain("Page_1Converter.g.cs"));
        Assert.That(ResolverOf(loaded, "Acme.Books").CreateConverter(loaded.GetType("Book")!.GetProperty("Orders")!.PropertyType), Is.Not.Null);
    }

    [Test]
    public void A_type_that_is_not_ours_gets_its_name_from_the_assembly()
    {
        var resolver = ResolverOf(GeneratorRun.Of(
            "[assembly: HessianTypeFor(typeof(System.DayOfWeek), \"java.time.DayOfWeek\")]"
            + "[HessianType(\"x.A\")] public class A { public DayOfWeek? Day { get; set; } }").Load());

        Assert.That(resolver.Types, Does.Contain(new HessianTypeInfo("java.time.DayOfWeek", typeof(DayOfWeek))));
        Assert.That(resolver.CreateConverter(typeof(DayOfWeek?)), Is.Not.Null);
    }

    [Test]
    public void A_closed_type_that_no_member_mentions_is_asked_for_by_the_assembly()
    {
        var resolver = ResolverOf(GeneratorRun.Of("[assembly: HessianClosed(typeof(Dictionary<int, List<Guid>>))]").Load());

        Assert.That(resolver.CreateConverter(typeof(Dictionary<int, List<Guid>>)), Is.Not.Null);
        Assert.That(resolver.CreateConverter(typeof(List<Guid>)), Is.Not.Null);
    }

    private static IHessianTypeResolver ResolverOf(Assembly loaded, string space = "Sample") =>
        (IHessianTypeResolver)loaded.GetType(space + ".HessianTypes")!.GetProperty("Resolver")!.GetValue(null)!;
}

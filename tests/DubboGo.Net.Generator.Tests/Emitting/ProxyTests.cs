using DubboGo.Net.Generator.Tests.Contracts;
using Tests.Common;

namespace DubboGo.Net.Generator.Tests;

/// <summary>The proxies that were generated when this project was compiled, calling services through bytes.</summary>
public sealed class ProxyTests
{
    private readonly Accounts _service = new();
    private LoopInvoker _invoker = null!;
    private IAccounts _proxy = null!;

    [SetUp]
    public void Connect()
    {
        _invoker = new(AccountsContract.Instance, _service);
        _proxy = _invoker.Proxy<IAccounts>();
    }

    [Test]
    public void A_proxy_is_the_class_named_after_the_interface() => Assert.That(_proxy, Is.TypeOf<AccountsProxy>());

    [Test]
    public async Task Each_way_to_return_brings_the_result()
    {
        Assert.That(await _proxy.NameAsync("7").WithDeadline(), Is.EqualTo("name of 7"));
        Assert.That(await _proxy.Balance(3).WithDeadline(), Is.EqualTo(300));
        await _proxy.CloseAsync(1, default).WithDeadline();
        await _proxy.Reopen(2).WithDeadline();
        Assert.That(_proxy.Count(true, 2.5, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)), Is.EqualTo(2003));
        _proxy.Lock();

        Assert.That(_service.Calls, Is.EqualTo(["close 1", "reopen 2", "lock"]));
    }

    [Test]
    public async Task Overloads_and_inherited_methods_arrive_where_they_belong()
    {
        Assert.That(await _proxy.NameAsync(7L).WithDeadline(), Is.EqualTo("number 7"));
        Assert.That(_proxy.Audit("a", 1, 2, 3), Is.EqualTo("a 1 2 3"));
        Assert.That(_proxy.IsAudited(), Is.True);
        Assert.That(_proxy.Merge(["a", null], new() { ["b"] = 1 }, null, 1), Is.EqualTo(new[] { "a", null, "b" }));
    }

    [Test]
    public async Task A_null_result_is_null()
    {
        Assert.That(await _proxy.LimitAsync(null, null, null, null, null).WithDeadline(), Is.Null);
        Assert.That(await _proxy.LimitAsync(4, null, null, null, null).WithDeadline(), Is.EqualTo(4));
    }

    [Test]
    public async Task The_token_of_the_caller_goes_with_the_call()
    {
        using var source = new CancellationTokenSource();

        await _proxy.NameAsync("7", source.Token).WithDeadline();

        Assert.That(_invoker.Token, Is.EqualTo(source.Token));
        Assert.That(_service.Token, Is.EqualTo(source.Token));
    }

    [Test]
    public void An_exception_of_the_service_is_thrown_to_the_caller() =>
        Assert.That(async () => await _proxy.NotifyAsync("no").WithDeadline(), Throws.InvalidOperationException.With.Message.EqualTo("no"));

    [Test]
    public void A_call_knows_its_service_and_that_it_is_one_way()
    {
        _ = _proxy.NotifyAsync("no");

        Assert.That(_invoker.Last!.Service.InterfaceName, Is.EqualTo("org.example.Accounts"));
        Assert.That(_invoker.Last.IsOneWay, Is.True);
    }

    [Test]
    public void Names_that_meet_those_of_generated_code_are_called_all_the_same()
    {
        var invoker = new LoopInvoker(Outer_NestedContract.Instance, new Nested());

        Assert.That(invoker.Proxy<Outer.INested>().Resolver(1, 2, 3, 4, 5, 6).Result, Is.EqualTo("123456"));
        Assert.That(invoker.Proxy<Outer.INested>().Equals("x"), Is.True);
    }

    [Test]
    public async Task Annotated_types_cross_alone_and_in_collections()
    {
        var order = new Order { Id = 5, Customer = "Ada", Lines = ["tea", "milk"], State = OrderState.PAID };
        var orders = new LoopInvoker(OrdersContract.Instance, new Orders()).Proxy<IOrders>();

        var found = await orders.FindAsync(5).WithDeadline();
        var placed = await orders.PlaceAsync(order, [order], new() { ["a"] = order, ["b"] = null }, OrderState.PAID, OrderState.NEW).WithDeadline();

        Assert.That((found!.Id, await orders.FindAsync(-1).WithDeadline()), Is.EqualTo((5L, (Order?)null)));
        Assert.That(placed.Select(one => (one.Id, one.Customer, string.Join(' ', one.Lines), one.State)), Is.EqualTo(
        [
            (5L, "Ada", "tea milk", OrderState.PAID), (5L, "Ada", "tea milk", OrderState.PAID), (5L, "Ada", "tea milk", OrderState.PAID),
            (0L, "PAID after NEW", "", OrderState.NEW),
        ]));
    }

    private sealed class Nested : Outer.INested
    {
        public Task<string> Resolver(int value, int Method, int writer, int reader, int service, int cancellationToken) =>
            Task.FromResult($"{value}{Method}{writer}{reader}{service}{cancellationToken}");

        public string ToString(string format) => format;

        bool Outer.INested.Equals(object? other) => other is "x";

        public void Dispose()
        {
        }
    }

    private sealed class Orders : IOrders
    {
        public Task<Order?> FindAsync(long id, CancellationToken cancellationToken = default) => Task.FromResult(id < 0 ? null : new Order { Id = id });

        public Task<List<Order>> PlaceAsync(Order first, Order[] others, Dictionary<string, Order?>? named, OrderState state, OrderState? previous) =>
            Task.FromResult<List<Order>>([first, .. others, .. named!.Values.OfType<Order>(), new() { Id = 0, Customer = $"{state} after {previous}" }]);
    }
}

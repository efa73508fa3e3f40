using System.Text;
using System.Threading.Channels;
using DubboGo.Net.ZooKeeper;
using Tests.Common;

namespace Interop.Tests.ZooKeeper;

/// <summary>The client against a real server that nothing happens to.</summary>
[Parallelizable]
public sealed class ZooKeeperClientTests
{
    private ZooKeeperServer _server = null!;
    private ZooKeeperClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await ZooKeeperServer.StartAsync();
        _client = await Clients.ConnectAsync(_server);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task A_node_is_created_read_set_and_deleted()
    {
        string created = await _client.CreateAsync("/life", Encoding.UTF8.GetBytes("one"), ZooKeeperCreateMode.Persistent, ZooKeeperAcl.Open).WithDeadline();
        ZooKeeperNode before = await _client.GetDataAsync("/life").WithDeadline();
        ZooKeeperStat set = await _client.SetDataAsync("/life", Encoding.UTF8.GetBytes("second"), before.Stat.Version).WithDeadline();
        await _client.DeleteAsync("/life", set.Version).WithDeadline();

        Assert.That(created, Is.EqualTo("/life"));
        Assert.That(Encoding.UTF8.GetString(before.Data.Span), Is.EqualTo("one"));
        Assert.That((set.Version, set.DataLength), Is.EqualTo((1, 6)));
        Assert.That(await _client.ExistsAsync("/life").WithDeadline(), Is.Null);
    }

    [Test]
    public async Task An_ephemeral_node_bears_the_session_and_goes_with_it()
    {
        ZooKeeperClient other = await Clients.ConnectAsync(_server);
        await other.CreateAsync("/ephemeral", ZooKeeperCreateMode.Ephemeral);
        ZooKeeperStat? stat = await _client.ExistsAsync("/ephemeral").WithDeadline();
        long session = other.SessionId;

        await other.CloseAsync().WithDeadline();

        Assert.That(stat?.EphemeralOwner, Is.EqualTo(session));
        Assert.That(await _client.ExistsAsync("/ephemeral").WithDeadline(), Is.Null);
    }

    [Test]
    public void Refusals_of_the_server_are_typed_and_name_the_node()
    {
        var noNode = Assert.ThrowsAsync<ZooKeeperException>(() => _client.GetDataAsync("/nowhere").WithDeadline());
        var noParent = Assert.ThrowsAsync<ZooKeeperException>(() => _client.CreateAsync("/nowhere/below"));
        var exists = Assert.ThrowsAsync<ZooKeeperException>(() => _client.CreateAsync("/zookeeper"));
        var notEmpty = Assert.ThrowsAsync<ZooKeeperException>(() => _client.DeleteAsync("/zookeeper").WithDeadline());

        Assert.That(noNode!.Kind, Is.EqualTo(ZooKeeperErrorKind.NoNode));
        Assert.That(noNode.Path, Is.EqualTo("/nowhere"));
        Assert.That(noParent!.Kind, Is.EqualTo(ZooKeeperErrorKind.NoNode));
        Assert.That(exists!.Kind, Is.EqualTo(ZooKeeperErrorKind.NodeExists));
        Assert.That(notEmpty!.Kind, Is.AnyOf(ZooKeeperErrorKind.NotEmpty, ZooKeeperErrorKind.BadArguments));
    }

    [Test]
    public async Task A_wrong_version_is_refused()
    {
        await _client.CreateAsync("/versioned");

        var error = Assert.ThrowsAsync<ZooKeeperException>(() => _client.SetDataAsync("/versioned", default, version: 7).WithDeadline());

        Assert.That(error!.Kind, Is.EqualTo(ZooKeeperErrorKind.BadVersion));
    }

    [Test]
    public async Task A_watch_on_children_fires_once_for_the_next_change()
    {
        await _client.CreateAsync("/parent");
        var events = Channel.CreateUnbounded<ZooKeeperEvent>();
        await _client.GetChildrenAsync("/parent", fired => events.Writer.TryWrite(fired)).WithDeadline();

        await _client.CreateAsync("/parent/first");
        await _client.CreateAsync("/parent/second");

        Assert.That(await events.Reader.ReadAsync().WithDeadline(), Is.EqualTo(new ZooKeeperEvent(ZooKeeperEventKind.ChildrenChanged, "/parent")));
        Assert.That(events.Reader.TryRead(out _), Is.False);
    }

    [Test]
    public async Task A_watch_on_a_missing_node_fires_when_it_comes()
    {
        var fired = new TaskCompletionSource<ZooKeeperEvent>();
        await _client.ExistsAsync("/to-come", e => fired.TrySetResult(e)).WithDeadline();

        await _client.CreateAsync("/to-come");

        Assert.That(await fired.Task.WithDeadline(), Is.EqualTo(new ZooKeeperEvent(ZooKeeperEventKind.Created, "/to-come")));
    }

    [Test]
    public async Task An_event_is_seen_before_the_answer_that_shows_its_change()
    {
        await using ZooKeeperClient other = await Clients.ConnectAsync(_server);
        await _client.CreateAsync("/order");
        for (int i = 0; i < 200; i++)
        {
            bool fired = false;
            int before = (await _client.GetChildrenAsync("/order", _ => Volatile.Write(ref fired, true)).WithDeadline()).Count;
            Task<string> change = other.CreateAsync($"/order/{i}");
            int after = (await _client.GetChildrenAsync("/order").WithDeadline()).Count;

            Assert.That(after == before || Volatile.Read(ref fired), Is.True, $"change {i} was seen before its event");
            await change;
        }
    }

    [Test]
    public async Task Repeating_a_watch_fires_it_once_and_does_not_grow()
    {
        await _client.CreateAsync("/repeated");
        int fired = 0;
        void Count(ZooKeeperEvent e) => Interlocked.Increment(ref fired);
        for (int i = 0; i < 10; i++) await _client.GetChildrenAsync("/repeated", Count).WithDeadline();

        await _client.CreateAsync("/repeated/child");
        await _client.ExistsAsync("/repeated").WithDeadline();

        Assert.That(fired, Is.EqualTo(1));
    }

    [Test]
    public async Task A_thousand_requests_at_once_are_all_answered()
    {
        await _client.CreateAsync("/many");

        string[] created = await Task.WhenAll(Enumerable.Range(0, 1500).Select(i => _client.CreateAsync($"/many/{i}"))).WithDeadline();

        Assert.That(await _client.GetChildrenAsync("/many").WithDeadline(), Has.Count.EqualTo(created.Length));
    }

    [Test]
    public async Task Paths_are_below_the_chroot()
    {
        await _client.CreateAsync("/tenant");
        await using ZooKeeperClient tenant = await Clients.ConnectAsync(_server, options => options.Chroot = "/tenant");
        var fired = new TaskCompletionSource<ZooKeeperEvent>();
        await tenant.GetChildrenAsync("/", e => fired.TrySetResult(e)).WithDeadline();

        string created = await tenant.CreateAsync("/inner");

        Assert.That(created, Is.EqualTo("/inner"));
        Assert.That(await _client.ExistsAsync("/tenant/inner").WithDeadline(), Is.Not.Null);
        Assert.That(await fired.Task.WithDeadline(), Is.EqualTo(new ZooKeeperEvent(ZooKeeperEventKind.ChildrenChanged, "/")));
    }

    [Test]
    public async Task A_node_of_a_user_is_closed_to_others()
    {
        await using ZooKeeperClient owner = await Clients.ConnectAsync(_server, options => options.Digest = "user:secret");
        await using ZooKeeperClient stranger = await Clients.ConnectAsync(_server, options => options.Digest = "user:guess");
        await owner.CreateAsync("/private", Encoding.UTF8.GetBytes("x"), ZooKeeperCreateMode.Persistent, ZooKeeperAcl.CreatorOnly).WithDeadline();

        var error = Assert.ThrowsAsync<ZooKeeperException>(() => stranger.GetDataAsync("/private").WithDeadline());

        Assert.That(error!.Kind, Is.EqualTo(ZooKeeperErrorKind.NoAuth));
        Assert.That((await owner.GetDataAsync("/private").WithDeadline()).Data.Length, Is.EqualTo(1));
    }

    [Test]
    public async Task An_access_list_with_a_hashed_password_lets_its_user_in()
    {
        ZooKeeperAcl[] acl = [ZooKeeperAcl.Digest(ZooKeeperPermissions.All, "user", "secret")];
        await _client.CreateAsync("/hashed", Encoding.UTF8.GetBytes("x"), ZooKeeperCreateMode.Persistent, acl).WithDeadline();
        await using ZooKeeperClient user = await Clients.ConnectAsync(_server, options => options.Digest = "user:secret");

        Assert.That((await user.GetDataAsync("/hashed").WithDeadline()).Data.Length, Is.EqualTo(1));
        Assert.ThrowsAsync<ZooKeeperException>(() => _client.GetDataAsync("/hashed").WithDeadline());
    }

    [Test]
    public async Task Closing_is_told_and_nothing_else_on_the_way()
    {
        ZooKeeperClient client = await Clients.ConnectAsync(_server);
        var states = new StateRecorder(client);

        await client.CloseAsync().WithDeadline();
        await states.WaitForAsync(ZooKeeperState.Closed);

        Assert.That(states.Seen, Is.EqualTo(new[] { ZooKeeperState.Closed }));
    }

    [Test]
    public async Task A_request_of_a_closed_client_fails_with_a_type()
    {
        ZooKeeperClient closed = await Clients.ConnectAsync(_server);
        await closed.CloseAsync().WithDeadline();
        await closed.CloseAsync().WithDeadline();

        var error = Assert.ThrowsAsync<ZooKeeperException>(() => closed.ExistsAsync("/").WithDeadline());

        Assert.That(error!.Kind, Is.EqualTo(ZooKeeperErrorKind.Closed));
        Assert.That(closed.State, Is.EqualTo(ZooKeeperState.Closed));
    }
}

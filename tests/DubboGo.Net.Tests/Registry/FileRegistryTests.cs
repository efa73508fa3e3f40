using DubboGo.Net.Tests.Conformance;
using Microsoft.Extensions.Logging.Abstractions;

namespace DubboGo.Net.Tests.Registry;

public sealed class FileRegistryTests : RegistryConformanceTests
{
    private const string Service = "org.example.A";
    private readonly string _folder = Directory.CreateTempSubdirectory("file registry ä+").FullName;

    protected override IRegistry Connect() => Connect("refresh=50");

    protected override void RemoveTraces() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Entries_of_a_dead_process_are_removed()
    {
        string entry = WriteEntry("0123456789abcdef0123456789abcdef", "dubbo://dead:1/org.example.A");

        await using var registry = Connect();
        var listener = await SubscribeAsync(registry);

        Assert.That((await listener.NextAsync()).Providers, Is.Empty);
        Assert.That(File.Exists(entry), Is.False);
    }

    [TestCase("KILL")]
    [TestCase("TERM")]
    [Platform("Linux")]
    public async Task A_process_that_dies_leaves_the_list_without_a_word(string signal)
    {
        // A process of its own that holds the lock of an owner, as a provider does, and is not asked before it dies.
        const string owner = "0123456789abcdef0123456789abcdef";
        string held = Path.Combine(_folder, ".owners", owner);
        Directory.CreateDirectory(Path.GetDirectoryName(held)!);
        await using var provider = ChildProcess.Start("bash", ["-c", "exec 9>\"$0\"; flock 9; echo holding; exec sleep 600", held]);
        await provider.WaitForLineAsync(line => line == "holding");
        WriteEntry(owner, "dubbo://h:1/org.example.A");
        await using var registry = Connect();
        var listener = await SubscribeAsync(registry);
        await listener.WaitForAsync("h:1");

        provider.Signal(signal);

        await listener.WaitForAsync();
    }

    [Test]
    [Platform("Linux")]
    public async Task A_process_that_is_only_stopped_keeps_its_entries()
    {
        const string owner = "0123456789abcdef0123456789abcdef";
        string held = Path.Combine(_folder, ".owners", owner);
        Directory.CreateDirectory(Path.GetDirectoryName(held)!);
        await using var provider = ChildProcess.Start("bash", ["-c", "exec 9>\"$0\"; flock 9; echo holding; exec sleep 600", held]);
        await provider.WaitForLineAsync(line => line == "holding");
        WriteEntry(owner, "dubbo://h:1/org.example.A");
        provider.Signal("STOP");

        await using var registry = Connect();
        var listener = await SubscribeAsync(registry);

        Assert.That((await listener.NextAsync()).Providers.Select(url => url.Address), Is.EqualTo(new[] { "h:1" }));
    }

    [Test]
    public async Task What_is_no_URL_is_skipped_and_the_rest_is_told()
    {
        await using var provider = Connect();
        await provider.RegisterAsync(DubboUrl.Parse("dubbo://h:1/org.example.A"), default).WithDeadline();
        string owner = Path.GetFileName(Directory.EnumerateFiles(Path.Combine(_folder, ".owners")).Single());
        WriteEntry(owner, "dubbo://h:none/org.example.A", "bad");
        WriteEntry(owner, "", "empty");
        WriteEntry(owner, new string('x', 70_000), "long");
        File.WriteAllText(Path.Combine(_folder, Service, "providers", "stray"), "dubbo://h:2/org.example.A");

        await using var registry = Connect();
        var listener = await SubscribeAsync(registry);

        await listener.WaitForAsync("h:1");
    }

    [Test]
    public async Task Entries_deleted_behind_our_back_are_written_anew()
    {
        await using var provider = Connect();
        await provider.RegisterAsync(DubboUrl.Parse("dubbo://h:1/org.example.A"), default).WithDeadline();
        await using var registry = Connect();
        var listener = await SubscribeAsync(registry);
        await listener.WaitForAsync("h:1");

        Directory.Delete(Path.Combine(_folder, Service), recursive: true);

        await WaitForAsync(() => Directory.Exists(Path.Combine(_folder, Service, "providers")));
        await WaitForAsync(() => Directory.EnumerateFiles(Path.Combine(_folder, Service, "providers")).Any());
    }

    [Test]
    public async Task A_folder_that_is_deleted_takes_no_provider_off_the_list_that_writes_itself_anew()
    {
        await using var registry = Connect();
        await using var slow = Connect("refresh=500");
        await slow.RegisterAsync(DubboUrl.Parse("dubbo://h:1/org.example.A"), default).WithDeadline();
        // A registry whose own entry brings the folder back long before the provider's.
        await registry.RegisterAsync(DubboUrl.Parse("consumer://h/org.example.A?category=consumers"), default).WithDeadline();
        await using var watching = Connect("refresh=500");
        var listener = await SubscribeAsync(watching);
        await listener.WaitForAsync("h:1");

        Directory.Delete(_folder, recursive: true);
        await WaitForAsync(() => Directory.Exists(Path.Combine(_folder, Service, "providers")));
        await slow.RegisterAsync(DubboUrl.Parse("dubbo://h:2/org.example.A"), default).WithDeadline();

        Assert.That(await AddressesUntilAsync(listener, 2), Is.All.Not.Empty);
    }

    [Test]
    public async Task A_folder_that_is_deleted_for_good_empties_the_list()
    {
        const string owner = "0123456789abcdef0123456789abcdef";
        string held = Path.Combine(_folder, ".owners", owner);
        Directory.CreateDirectory(Path.GetDirectoryName(held)!);
        using var theirs = new FileStream(held, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        WriteEntry(owner, "dubbo://h:1/org.example.A");
        await using var registry = Connect();
        var listener = await SubscribeAsync(registry);
        await listener.WaitForAsync("h:1");

        Directory.Delete(Path.Combine(_folder, Service), recursive: true);

        await listener.WaitForAsync();
    }

    [Test]
    public async Task What_cannot_be_written_keeps_nobody_from_reading()
    {
        await using var provider = Connect();
        await provider.RegisterAsync(DubboUrl.Parse("dubbo://h:1/org.example.A"), default).WithDeadline();
        File.WriteAllText(Path.Combine(_folder, Service, "consumers"), "in the way of the folder");
        await using var registry = Connect();
        Assert.That(
            async () => await registry.RegisterAsync(DubboUrl.Parse("consumer://h/org.example.A?category=consumers"), default).WithDeadline(),
            Throws.InstanceOf<IOException>());
        var listener = await SubscribeAsync(registry);
        await listener.WaitForAsync("h:1");

        await provider.RegisterAsync(DubboUrl.Parse("dubbo://h:2/org.example.A"), default).WithDeadline();

        await listener.WaitForAsync("h:1", "h:2");
    }

    [Test]
    public async Task A_closed_registry_leaves_no_file()
    {
        var provider = Connect();
        await provider.RegisterAsync(DubboUrl.Parse("dubbo://h:1/org.example.A"), default).WithDeadline();

        await provider.DisposeAsync();

        Assert.That(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [TestCase("file://host/folder")]
    [TestCase("file://")]
    public void An_address_without_a_folder_is_refused(string address) => Assert.That(
        () => new FileRegistryFactory().Create(DubboUrl.Parse(address), NullLoggerFactory.Instance),
        Throws.InvalidOperationException.With.Message.Contains("file:///tmp/services"));

    [Test]
    public async Task A_folder_that_cannot_be_written_fails_the_registration_and_nothing_else()
    {
        string occupied = Path.Combine(_folder, "file");
        File.WriteAllText(occupied, "no folder");
        await using var registry = new FileRegistryFactory().Create(DubboUrl.Parse($"file://{occupied}?refresh=50"), NullLoggerFactory.Instance);

        Assert.That(
            async () => await registry.RegisterAsync(DubboUrl.Parse("dubbo://h:1/org.example.A"), default).WithDeadline(),
            Throws.InstanceOf<IOException>());
        await WaitForAsync(() => !registry.IsAvailable);
    }

    // The lists told up to the one of so many providers.
    private static async Task<List<string>> AddressesUntilAsync(SnapshotListener listener, int count)
    {
        var told = new List<string>();
        while (true)
        {
            var snapshot = await listener.NextAsync();
            told.Add(string.Join(",", snapshot.Providers.Select(provider => provider.Address)));
            if (snapshot.Providers.Length == count) return told;
        }
    }

    private static async Task<SnapshotListener> SubscribeAsync(IRegistry registry)
    {
        var listener = new SnapshotListener();
        await registry.SubscribeAsync(DubboUrl.Parse($"consumer://h/{Service}"), listener, default).WithDeadline();
        return listener;
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(Deadline.Default);
        while (!condition()) await Task.Delay(10, deadline.Token);
    }

    private IRegistry Connect(string parameters) =>
        new FileRegistryFactory().Create(DubboUrl.Parse($"file://{_folder}?{parameters}"), NullLoggerFactory.Instance);

    private string WriteEntry(string owner, string text, string name = "entry")
    {
        string folder = Path.Combine(_folder, Service, "providers");
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, $"{name}.{owner}");
        File.WriteAllText(path, text);
        return path;
    }
}

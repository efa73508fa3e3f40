namespace DubboGo.Net.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExtensionTableTests
{
    private readonly ExtensionTable<string> _table = new("load balance");

    [Test]
    public void An_unknown_name_fails_and_lists_the_known_ones()
    {
        _table.Add("random", "r");
        _table.Add("mine", "m");

        Assert.That(() => Cache().Get("randon"), Throws.InvalidOperationException.With.Message.EqualTo(
            "There is no load balance named 'randon'; known are mine, random."));
    }

    [Test]
    public void A_frozen_table_takes_no_more()
    {
        _table.Freeze();

        Assert.That(() => _table.Add("mine", "m"), Throws.InvalidOperationException.With.Message.Contains("'mine' comes too late"));
    }

    [Test]
    public void A_name_that_is_there_is_replaced()
    {
        _table.Add("random", "r");
        _table.Add("random", "mine");

        Assert.That(Cache().Get("random"), Is.EqualTo("mine"));
    }

    [Test]
    public void Each_user_makes_an_instance_once()
    {
        int made = 0;
        _table.Add("random", _ => $"made {++made}");
        var (one, other) = (Cache(), Cache());

        Assert.That((one.Get("random"), one.Get("random"), other.Get("random")), Is.EqualTo(("made 1", "made 1", "made 2")));
    }

    private ExtensionCache<string> Cache() => new(_table, new ExtensionContext(new DubboClientOptions(), null, TimeSpan.Zero));
}

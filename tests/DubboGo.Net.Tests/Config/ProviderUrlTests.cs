namespace DubboGo.Net.Tests.Config;

public sealed class ProviderUrlTests
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);
    private readonly DubboServerOptions _server = new() { Application = "shop", Host = "127.0.0.1", Port = 20881 };

    [Test]
    public void A_service_with_defaults_looks_like_one_of_Java() => Assert.That(
        Create(new()).ToString(),
        Is.EqualTo(
            "dubbo://127.0.0.1:20881/org.example.Greeter?anyhost=true&application=shop&deprecated=false&dubbo=2.0.2&dynamic=true&generic=false"
            + $"&interface=org.example.Greeter&methods=hello&pid={Environment.ProcessId}&release={DubboVersion.Release}&side=provider"
            + "&timestamp=1700000000000"));

    [Test]
    public void Group_and_version_stand_in_the_URL_with_the_revision()
    {
        var url = Create(new() { Group = "g1", Version = "1.0.0" });

        Assert.That((url["group"], url["version"], url["revision"]), Is.EqualTo(("g1", "1.0.0", "1.0.0")));
        Assert.That(url.ToString(), Does.StartWith("dubbo://127.0.0.1:20881/org.example.Greeter?anyhost=true&"), "some peers lose the first parameter");
    }

    [Test]
    public void What_consumers_go_by_is_published()
    {
        var url = Create(new()
        {
            Weight = 50,
            WarmUp = TimeSpan.FromSeconds(5),
            Timeout = TimeSpan.FromSeconds(2),
            Retries = 0,
            LoadBalance = "random",
            Methods = { ["hello"] = new() { Timeout = TimeSpan.FromMilliseconds(300), Retries = 1 } },
            Parameters = { ["token"] = "t" },
        });

        Assert.That((url["weight"], url["warmup"], url["timeout"], url["retries"], url["loadbalance"]), Is.EqualTo(("50", "5000", "2000", "0", "random")));
        Assert.That((url["hello.timeout"], url["hello.retries"], url["token"]), Is.EqualTo(("300", "1", "t")));
    }

    [Test]
    public void What_the_service_says_goes_before_the_server()
    {
        _server.Weight = 1;
        _server.Parameters["note"] = "server";

        var url = Create(new() { Weight = 2, Parameters = { ["note"] = "service" } });

        Assert.That((url["weight"], url["note"]), Is.EqualTo(("2", "service")));
    }

    [Test]
    public void A_parameter_that_would_smuggle_in_others_is_refused() =>
        Assert.That(() => Create(new() { Parameters = { ["x"] = "1&weight=9" } }), Throws.ArgumentException.With.Message.Contains("x must hold no '&'"));

    private DubboUrl Create(ServiceOptions service) => ProviderUrl.Create(Greeter.Contract, service, _server, s_now);
}

using System.Net;

namespace DubboGo.Net.Tests.Config;

[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LocalAddressTests
{
    [TearDown]
    public void Forget()
    {
        Environment.SetEnvironmentVariable("DUBBO_IP_TO_REGISTRY", null);
        Environment.SetEnvironmentVariable("DUBBO_PORT_TO_REGISTRY", null);
    }

    [TestCase("127.0.0.1")]
    [TestCase("localhost")]
    [TestCase("10.1.2.3")]
    [TestCase("::1")]
    public void An_address_that_is_given_is_registered_as_it_is(string listening) =>
        Assert.That(LocalAddress.HostToRegister(null, listening), Is.EqualTo(listening));

    [TestCase("0.0.0.0")]
    [TestCase("::")]
    [TestCase(null)]
    public void For_every_address_one_of_the_machine_is_registered(string? listening)
    {
        string host = LocalAddress.HostToRegister(null, listening);

        Assert.That(IPAddress.Parse(host), Is.Not.EqualTo(IPAddress.Any).And.Not.EqualTo(IPAddress.IPv6Any));
    }

    [Test]
    public void The_option_goes_before_the_address_listened_on() =>
        Assert.That(LocalAddress.HostToRegister("public.example", "127.0.0.1"), Is.EqualTo("public.example"));

    [Test]
    public void The_environment_goes_before_the_option()
    {
        Environment.SetEnvironmentVariable("DUBBO_IP_TO_REGISTRY", "10.9.9.9");
        Environment.SetEnvironmentVariable("DUBBO_PORT_TO_REGISTRY", "30880");

        Assert.That(LocalAddress.HostToRegister("public.example", "127.0.0.1"), Is.EqualTo("10.9.9.9"));
        Assert.That(LocalAddress.PortToRegister(1, 2), Is.EqualTo(30880));
    }

    [TestCase("0")]
    [TestCase("70000")]
    [TestCase("http")]
    public void A_port_in_the_environment_that_is_none_is_named(string text)
    {
        Environment.SetEnvironmentVariable("DUBBO_PORT_TO_REGISTRY", text);

        Assert.That(() => LocalAddress.PortToRegister(null, 1), Throws.InvalidOperationException.With.Message.Contains("DUBBO_PORT_TO_REGISTRY"));
    }

    [Test]
    public void Without_either_the_port_listened_on_is_registered() => Assert.That(LocalAddress.PortToRegister(null, 7), Is.EqualTo(7));
}

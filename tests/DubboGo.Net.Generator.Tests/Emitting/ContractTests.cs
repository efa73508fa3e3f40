using DubboGo.Net.Generator.Tests.Contracts;

namespace DubboGo.Net.Generator.Tests;

/// <summary>The contracts that were generated when this project was compiled, as they register themselves.</summary>
public sealed class ContractTests
{
    [Test]
    public void A_contract_carries_what_its_attribute_says()
    {
        var contract = ServiceContract.Of<IAccounts>();

        Assert.That(contract, Is.SameAs(AccountsContract.Instance));
        Assert.That(contract.Type, Is.EqualTo(typeof(IAccounts)));
        Assert.That((contract.InterfaceName, contract.Version, contract.Group), Is.EqualTo(("org.example.Accounts", "1.2.0", "test")));
    }

    [Test]
    public void Own_methods_come_before_inherited_ones() =>
        Assert.That(ServiceContract.Of<IAccounts>().Methods.Select(method => method.ToString()), Is.EqualTo(
        [
            "name(Ljava/lang/String;)", "balance(I)", "close(I)", "reopen(I)", "count(ZDLjava/util/Date;)", "lock()",
            "limit(Ljava/lang/Integer;Ljava/lang/Long;Ljava/lang/Double;Ljava/lang/Boolean;Ljava/util/Date;)", "merge(Ljava/util/List;Ljava/util/Map;[BS)",
            "fire(Ljava/lang/String;)", "name(J)", "audit(Ljava/lang/String;III)", "isAudited()",
        ]));

    [Test]
    public void A_token_is_no_parameter() =>
        Assert.That(ServiceContract.Of<IAccounts>().Methods.Select(method => method.ParameterCount), Is.EqualTo([1, 1, 1, 1, 3, 0, 5, 4, 1, 1, 4, 0]));

    [Test]
    public void Settings_are_those_of_the_attribute()
    {
        var expected = new MethodSettings
        {
            OneWay = true,
            Idempotent = false,
            Timeout = TimeSpan.FromSeconds(1.5),
            Retries = 0,
            LoadBalance = "least\"active\"",
        };

        Assert.That(ServiceContract.Of<IAccounts>().Methods[8].Settings, Is.EqualTo(expected));
        Assert.That(ServiceContract.Of<IAccounts>().Methods[0].Settings, Is.SameAs(MethodSettings.Default));
    }

    [Test]
    public void A_nested_internal_interface_is_a_contract_too()
    {
        Assert.That(ServiceContract.Of<Outer.INested>(), Is.SameAs(Outer_NestedContract.Instance));
        Assert.That(ServiceContract.Of<Outer.INested>().Methods.Select(method => method.Name), Is.EqualTo(["resolver", "toString", "equals", "dispose"]));
    }

    [Test]
    public void An_interface_without_methods_is_a_contract_too() => Assert.That(ServiceContract.Of<IEmpty>().Methods, Is.Empty);

    [Test]
    public void A_contract_of_built_in_types_needs_no_resolver() => Assert.That(ServiceContract.Of<Outer.INested>().Resolver, Is.Null);
}

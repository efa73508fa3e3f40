namespace DubboGo.Net.Tests;

public sealed class DubboUrlTests
{
    private const string JavaNode =
        "dubbo%3A%2F%2F127.0.0.1%3A20881%2Forg.example.interop.InteropService%3Fanyhost%3Dtrue%26application%3Dinterop-provider%26deprecated%3Dfalse"
        + "%26dubbo%3D2.0.2%26dynamic%3Dtrue%26generic%3Dfalse%26interface%3Dorg.example.interop.InteropService%26methods%3Decho%2CgetUser"
        + "%26pid%3D4711%26release%3D2.7.23%26side%3Dprovider%26timestamp%3D1700000000000";

    private const string EggNode =
        "dubbo://127.0.0.1:12200?startTime=1700000000000&pid=1&uniqueId=&dynamic=true&appName=egg&timeout=3000&serialization=hessian2&weight=100"
        + "&accepts=100000&language=nodejs&rpcVer=50400&protocol=dubbo&interface=org.example.A&version=1.0.0&group=";

    [Test]
    public void A_node_that_Java_wrote_is_printed_as_it_was()
    {
        var url = DubboUrl.Parse(DubboUrl.Decode(JavaNode));

        Assert.That(url.Encode(), Is.EqualTo(JavaNode));
    }

    [Test]
    public void A_node_without_path_names_its_interface_in_the_query()
    {
        var url = DubboUrl.Parse(EggNode);

        Assert.That(url.Service, Is.EqualTo(new ServiceKey("org.example.A", "1.0.0", "")));
        Assert.That(url.Path, Is.Empty);
    }

    [TestCase("dubbo://127.0.0.1:20880/a.B?z=1&a=2", "dubbo://127.0.0.1:20880/a.B?a=2&z=1")]
    [TestCase("dubbo://host/a.B", "dubbo://host/a.B")]
    [TestCase("host:1", "host:1")]
    [TestCase("consumer://10.0.0.1/a.B?version=", "consumer://10.0.0.1/a.B?version=")]
    [TestCase("dubbo://user:secret@host:1/p", "dubbo://user:secret@host:1/p")]
    [TestCase("dubbo://user@host:1/p", "dubbo://user@host:1/p")]
    [TestCase("dubbo://@host:1/p", "dubbo://host:1/p")]
    [TestCase("dubbo://a@b:c@host:1/p", "dubbo://a@b:c@host:1/p")]
    [TestCase("dubbo://[::1]:20880/p", "dubbo://[::1]:20880/p")]
    [TestCase("dubbo://[fe80::1%25eth0]/p", "dubbo://[fe80::1%25eth0]/p")]
    [TestCase("dubbo://::1/p", "dubbo://[::1]/p")]
    [TestCase("file:///tmp/services", "file:///tmp/services")]
    [TestCase("zookeeper://a:1?backup=b:2,c:3", "zookeeper://a:1?backup=b:2,c:3")]
    [TestCase("dubbo://h/p?flag&x=1", "dubbo://h/p?flag=flag&x=1")]
    [TestCase("dubbo://h/p?a=b=c&&d= e ", "dubbo://h/p?a=b=c&d=e")]
    [TestCase("dubbo://h/p?url=zookeeper://z:2181/x?y", "dubbo://h/p?url=zookeeper://z:2181/x?y")]
    [TestCase("  dubbo://h:1/p  ", "dubbo://h:1/p")]
    public void Text_is_parsed_and_printed_as_Java_does(string text, string printed) =>
        Assert.That(DubboUrl.Parse(text).ToString(), Is.EqualTo(printed));

    [Test]
    public void The_parts_of_a_URL_with_everything_are_told_apart()
    {
        var url = DubboUrl.Parse("dubbo://u:p@[::1]:20880/a.B?k=v");

        Assert.That((url.Protocol, url.Username, url.Password, url.Host, url.Port, url.Path, url["k"]), Is.EqualTo(("dubbo", "u", "p", "::1", 20880, "a.B", "v")));
    }

    [TestCase("", "empty")]
    [TestCase("   ", "empty")]
    [TestCase("://host", "scheme")]
    [TestCase("dubbo://host:x/p", "port")]
    [TestCase("dubbo://host:65536/p", "port")]
    [TestCase("dubbo://host:-1/p", "port")]
    [TestCase("dubbo://host:99999999999999999999/p", "port")]
    public void Hostile_text_is_refused_with_its_reason(string text, string reason)
    {
        Assert.That(DubboUrl.TryParse(text, out _), Is.False);
        Assert.That(() => DubboUrl.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains(reason));
    }

    [Test]
    public void A_long_list_of_separators_is_parsed_in_time_that_grows_with_its_length() =>
        Assert.That(DubboUrl.Parse("dubbo://h/p?" + new string('&', 1_000_000) + "a=1").Parameters, Has.Count.EqualTo(1));

    [TestCase("a b+c", "a+b%2Bc")]
    [TestCase("ä€😀", "%C3%A4%E2%82%AC%F0%9F%98%80")]
    [TestCase("*-._~", "*-._%7E")]
    public void Encoding_is_that_of_the_Java_URLEncoder(string text, string encoded)
    {
        Assert.That(DubboUrl.Encode(text), Is.EqualTo(encoded));
        Assert.That(DubboUrl.Decode(encoded), Is.EqualTo(text));
    }

    [TestCase("%")]
    [TestCase("%zz%4")]
    public void Decoding_what_nobody_encoded_throws_nothing(string text) => Assert.That(() => DubboUrl.Decode(text), Throws.Nothing);

    [Test]
    public void A_parameter_with_the_prefix_default_stands_in_for_one_without()
    {
        var url = DubboUrl.Parse("dubbo://h/p?default.timeout=1&default.retries=2&retries=3");

        Assert.That((url["timeout"], url["retries"]), Is.EqualTo(("1", "3")));
    }

    [Test]
    public void A_parameter_of_a_method_goes_before_that_of_all()
    {
        var url = DubboUrl.Parse("dubbo://h/p?timeout=1&hello.timeout=2");

        Assert.That((url.GetMethodParameter("hello", "timeout"), url.GetMethodParameter("bye", "timeout")), Is.EqualTo(("2", "1")));
    }

    [Test]
    public void Numbers_that_are_none_leave_the_default()
    {
        var url = DubboUrl.Parse("dubbo://h/p?n=x&t=-5&b=maybe&big=99999999999");

        Assert.That(url.GetInt32("n", 7), Is.EqualTo(7));
        Assert.That(url.GetInt32("big", 7), Is.EqualTo(7));
        Assert.That(url.GetMilliseconds("t", TimeSpan.FromSeconds(1)), Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(url.GetBoolean("b", true), Is.True);
    }

    [Test]
    public void Changed_copies_leave_the_original_alone()
    {
        var url = DubboUrl.Parse("dubbo://u@h:1/p?a=1");

        var changed = url.With("b", "2").Without("a").WithAddress("::1", 2).WithPath("q").WithProtocol("x");

        Assert.That(changed.ToString(), Is.EqualTo("x://u@[::1]:2/q?b=2"));
        Assert.That(url.ToString(), Is.EqualTo("dubbo://u@h:1/p?a=1"));
    }

    [Test]
    public void URLs_are_equal_by_content_whatever_the_order_of_parameters()
    {
        var (one, other) = (DubboUrl.Parse("dubbo://h:1/p?a=1&b=2"), DubboUrl.Parse("dubbo://h:1/p?b=2&a=1"));

        Assert.That(one, Is.EqualTo(other));
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
    }

    [Test]
    public async Task Many_threads_read_and_change_one_URL_at_once()
    {
        var url = DubboUrl.Parse("dubbo://h:1/p?a=1");

        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Enumerable.Range(0, 200)
            .Select(k => url.With($"k{i}", $"{k}").Without("a").ToString()).Last()))).WithDeadline();

        Assert.That(texts, Is.EqualTo(Enumerable.Range(0, 8).Select(i => $"dubbo://h:1/p?k{i}=199")));
        Assert.That(url.ToString(), Is.EqualTo("dubbo://h:1/p?a=1"));
    }
}

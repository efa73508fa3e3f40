namespace DubboGo.Net.Tests.Filter;

public sealed class FilterNamesTests
{
    [TestCase(null, "x,y")]
    [TestCase("", "x,y")]
    [TestCase("a,b", "x,y,a,b")]
    [TestCase("a,default,b", "a,x,y,b")]
    [TestCase("-x", "y")]
    [TestCase("a,-y", "x,a")]
    [TestCase("-default", "")]
    [TestCase("-default,a", "a")]
    [TestCase("default", "x,y")]
    [TestCase(" a , , b ,", "x,y,a,b")]
    [TestCase("a,a", "x,y,a")]
    [TestCase("x", "x,y")]
    [TestCase("-x,-y,-z", "")]
    public void A_list_is_merged_with_the_defaults(string? list, string resolved) =>
        Assert.That(string.Join(',', FilterNames.Resolve(list, ["x", "y"])), Is.EqualTo(resolved));
}

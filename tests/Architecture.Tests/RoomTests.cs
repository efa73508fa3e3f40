using System.Reflection;
using System.Runtime.CompilerServices;
using Tests.Common;

namespace Architecture.Tests;

/// <summary>The rooms of the libraries: what is public stands in the library's one namespace, and inner doors open downwards only.</summary>
public sealed class RoomTests
{
    // The namespace that a user imports, and the one that .NET's own conventions put registration extensions into.
    private static readonly Dictionary<string, string[]> s_public = new()
    {
        ["Hessian2"] = ["Hessian2"],
        ["Getty"] = ["Getty"],
        ["DubboGo.Net"] = ["DubboGo.Net", "Microsoft.Extensions.DependencyInjection"],
        ["DubboGo.Net.ZooKeeper"] = ["DubboGo.Net.ZooKeeper"],
    };

    [TestCase("Hessian2")]
    [TestCase("Getty")]
    [TestCase("DubboGo.Net")]
    [TestCase("DubboGo.Net.ZooKeeper")]
    public void Public_types_stand_in_the_namespace_that_users_import(string assembly)
    {
        var namespaces = Assembly.Load(assembly).GetExportedTypes().Select(type => type.Namespace).Distinct();

        Assert.That(namespaces, Is.SubsetOf(s_public[assembly]));
    }

    [TestCase("Hessian2")]
    [TestCase("Getty")]
    [TestCase("DubboGo.Net")]
    [TestCase("DubboGo.Net.ZooKeeper")]
    public void Internals_are_visible_to_own_tests_and_benchmarks_only(string assembly)
    {
        var friends = Assembly.Load(assembly).GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName);

        Assert.That(friends, Has.All.Matches<string>(IsOwn));
    }

    // A room and the words that its files may not hold, comments apart.
    [TestCase("Hessian2/Wire", "Hessian2.Converters", "Hessian2.Metadata")]
    [TestCase("Hessian2/Wire", "HessianSerializer.")]
    [TestCase("Hessian2/Converters", "HessianSerializer.")]
    [TestCase("Hessian2/Metadata", "HessianSerializer.")]
    [TestCase("Getty/Transports", "Getty.Sessions", "GettyServer<", "GettyClient<")]
    [TestCase("Getty/Sessions", "GettyServer<", "GettyClient<")]
    [TestCase("DubboGo.Net/Core", "DubboGo.Net.ZooKeeper", "System.Net.Http")]
    public void A_room_does_not_open_a_door_upwards(string room, params string[] forbidden)
    {
        var files = Directory.GetFiles(Repository.File(room.Split('/')), "*.cs", SearchOption.AllDirectories);

        var found = from file in files
                    from line in File.ReadLines(file)
                    where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                    from word in forbidden
                    where line.Contains(word, StringComparison.Ordinal)
                    select $"{Path.GetFileName(file)}: {line.Trim()}";

        Assert.That(files, Is.Not.Empty);
        Assert.That(found, Is.Empty);
    }

    private static bool IsOwn(string friend) => friend.EndsWith(".Tests", StringComparison.Ordinal) || friend.EndsWith(".Benchmarks", StringComparison.Ordinal);
}

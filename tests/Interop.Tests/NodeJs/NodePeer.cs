using Tests.Common;

namespace Interop.Tests.NodeJs;

/// <summary>Starts the programs of tests/peers/node.</summary>
internal static class NodePeer
{
    private static readonly string s_folder = Repository.File("tests", "peers", "node");

    public static ChildProcess Start(string program, params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(s_folder, "node_modules")))
        {
            throw new InvalidOperationException("The Node packages are not installed: './build.sh --target=Peers' brings them.");
        }
        return ChildProcess.Start("node", [program, .. arguments], s_folder, new Dictionary<string, string> { ["NODE_ENV"] = "production" });
    }
}

using Tests.Common;

namespace Interop.Tests.Caucho;

/// <summary>The Java program of tests/peers/java, compiled into the test's output and running: Caucho Hessian at the other end.</summary>
internal sealed class CauchoPeer : IAsyncDisposable
{
    private const string Library = "/usr/share/java/hessian.jar";
    private const string MainClass = "org.example.peer.Peer";

    // Caucho reaches into the private fields of these packages.
    private static readonly string[] s_opened = ["java.lang", "java.util", "java.util.concurrent", "java.util.concurrent.atomic", "java.math", "java.net", "java.time"];

    private static readonly TimeSpan s_compileLimit = TimeSpan.FromMinutes(2);

    private readonly ChildProcess _process;

    private CauchoPeer(ChildProcess process) => _process = process;

    public static async Task<CauchoPeer> StartAsync()
    {
        string sources = Repository.File("tests", "peers", "java");
        string classes = Path.Combine(TestContext.CurrentContext.WorkDirectory, "caucho-peer");
        await CompileAsync(Path.Combine(sources, "src"), classes);
        string classPath = string.Join(Path.PathSeparator, classes, Path.Combine(sources, "resources"), Library);
        IEnumerable<string> opens = s_opened.SelectMany(package => new[] { "--add-opens", $"java.base/{package}=ALL-UNNAMED" });
        var process = ChildProcess.Start("java", ["-cp", classPath, .. opens, MainClass]);
        await process.WaitForLineAsync(line => line == "ready");
        return new(process);
    }

    /// <summary>The bytes that Caucho writes for the value of that name.</summary>
    public async Task<byte[]> WriteAsync(string name) => Bytes(await AskAsync($"write {name}"));

    /// <summary>The bytes that Caucho writes for what it read from <paramref name="bytes"/>.</summary>
    public async Task<byte[]> EchoAsync(ReadOnlyMemory<byte> bytes)
    {
        string answer = await AskAsync($"echo {Convert.ToHexStringLower(bytes.Span)}");
        return IsError(answer) ? throw new CauchoException(answer) : Convert.FromHexString(answer.AsSpan(answer.IndexOf(' ') + 1));
    }

    /// <summary>What Caucho says to our bytes of the value of that name: <c>ok</c>, or the difference from its own value.</summary>
    public Task<string> CompareAsync(string name, ReadOnlyMemory<byte> bytes) =>
        AskAsync($"read {name} {Convert.ToHexStringLower(bytes.Span)}");

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<string> AskAsync(string command)
    {
        await _process.WriteLineAsync(command).WithDeadline();
        return await _process.WaitForLineAsync(_ => true);
    }

    private static byte[] Bytes(string answer) =>
        IsError(answer) ? throw new CauchoException(answer) : Convert.FromHexString(answer);

    private static bool IsError(string answer) => answer.StartsWith("error ", StringComparison.Ordinal);

    // Classes without a file of their own: more than the short form of a definition can name, many times over.
    private static string WriteManyClasses(string folder)
    {
        string file = Path.Combine(Directory.CreateDirectory(folder).FullName, "Many.java");
        var classes = Enumerable.Range(0, 300).Select(i => $"class K{i} implements java.io.Serializable {{ public int v = {i}; K{i}() {{}} }}");
        File.WriteAllLines(file, ["package org.example.many;", .. classes]);
        return file;
    }

    private static async Task CompileAsync(string sources, string classes)
    {
        string[] files = Directory.GetFiles(sources, "*.java", SearchOption.AllDirectories);
        await using var compiler = ChildProcess.Start("javac", ["-encoding", "UTF-8", "-d", classes, "-cp", Library, .. files, WriteManyClasses(classes)]);
        int code = await compiler.WaitForExitAsync(s_compileLimit);
        string advice = "'./build.sh --target=Peers' installs what it needs";
        if (code != 0) throw new InvalidOperationException($"javac ended with {code}; {advice}.\n{compiler.Printed()}");
    }
}

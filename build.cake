// The one place that knows how to build, test, pack, measure and fetch peers. It only orders tasks: what MSBuild can hold stays in the
// props files. ./build.sh --target=Help lists the targets.
using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;

string target = Argument("target", "Help");
const string Solution = "DubboGo.Net.slnx";
const string Configuration = "Release";
const string Feed = "artifacts/packages";
string[] packable = ["Hessian2/Hessian2.csproj", "Hessian2/Tool/Hessian2.Tool.csproj", "Getty/Getty.csproj", "DubboGo.Net/Core/DubboGo.Net.csproj", "DubboGo.Net/ZooKeeper/DubboGo.Net.ZooKeeper.csproj"];

Task("Help").Description("Lists the targets.").Does(() =>
{
    foreach (var task in Tasks.OrderBy(t => t.Name)) Information("  {0,-8} {1}", task.Name, task.Description);
});

Task("Clean").Description("Deletes everything that a build makes.").Does(() => CleanDirectory("artifacts"));

Task("Format").Description("Checks the layout of every source file.").Does(() =>
    Dotnet("format whitespace . --folder --verify-no-changes --exclude artifacts perf/floors tests/peers/node/node_modules"));

Task("Build").Description("Builds the solution, warnings as errors.").Does(() =>
    Dotnet($"build {Solution} --configuration {Configuration} --nologo --verbosity quiet"));

Task("Demo").Description("The main job: a provider and a consumer as two processes. [--registry=zookeeper://127.0.0.1:2181] [--role=provider|consumer]")
    .Does(() => Dotnet($"run --project samples/Demo --configuration {Configuration} --verbosity quiet -- {Passed("registry", "role", "seconds")}"));

Task("Pack").Description("Packs each library into " + Feed + ".").IsDependentOn("Build").Does(() =>
{
    CleanDirectory(Feed);
    foreach (string project in packable) Dotnet($"pack {project} --configuration {Configuration} --no-build --nologo --verbosity quiet --output {Feed}");
});

Task("Peers").Description("Installs what the interoperability tests need: ZooKeeper, a JDK, Caucho Hessian, Node and its packages.")
    .Does(() => Peers.Install(Context));

Task("Test").Description("Format, build, packages, peers, every test project; ends with one line: N passed, N failed.")
    .IsDependentOn("Format").IsDependentOn("Pack").IsDependentOn("Peers")
    .Does(() => TestRun.Run(Context, Configuration, "*"));

Task("Samples").Description("Builds and runs every sample from the packed packages, as a user would.").IsDependentOn("Pack")
    .Does(() => TestRun.Run(Context, Configuration, "Packages"));

Task("Aot").Description("Publishes the Native AOT programs without a warning and runs them.").IsDependentOn("Build").IsDependentOn("Peers")
    .Does(() => TestRun.Run(Context, Configuration, "Aot"));

Task("Bench").Description("Codec benchmarks beside the floor, MessagePack-CSharp and MemoryPack. [--filter=*H1*]")
    .Does(() => Dotnet($"run --project perf/Hessian2.Benchmarks --configuration {Configuration} -- --filter {Argument("filter", "*")}"));

Task("Ratios").Description("The codec beside its floor and its peers in pairs of processes, to artifacts/perf/codec.json. [--pairs=15] [--rows=\"H1 H5\"]")
    .Does(() =>
    {
        Dotnet($"build perf/Hessian2.Ratios --configuration {Configuration} --nologo --verbosity quiet");
        Dotnet($"publish perf/Hessian2.Ratios --configuration {Configuration} --nologo --verbosity quiet --property:Aot=true --output artifacts/perf/ratios-aot");
        int code = StartProcess("artifacts/bin/Hessian2.Ratios/release/Hessian2.Ratios", new ProcessSettings
        {
            Arguments = $"--aot=artifacts/perf/ratios-aot/Hessian2.Ratios {Passed("pairs", "rows", "output")}",
        });
        if (code != 0) throw new CakeException($"Hessian2.Ratios ended with {code}.");
    });

Task("Load").Description("RPC load beside the floor, to artifacts/perf/rpc.json. [--calls=400000] [--rounds=5] [--soak=1000000]").IsDependentOn("Build")
    .Does(() => Dotnet($"artifacts/bin/LoadDriver/release/LoadDriver.dll {Passed("suite", "calls", "rounds", "soak", "output")}"));

Task("Fuzz").Description("Coverage-guided fuzzing of the codec with afl-fuzz; fails on a finding. [--minutes=10] [--fuzz=NAME]")
    .Does(() => Fuzzing.Run(Context, Configuration, Argument("minutes", 10.0), Argument("fuzz", "")));

void Dotnet(string arguments)
{
    int code = StartProcess("dotnet", new ProcessSettings { Arguments = arguments });
    if (code != 0) throw new CakeException($"'dotnet {arguments}' ended with {code}.");
}

// The options of our own command line that a program behind it understands too.
string Passed(params string[] names) => string.Join(' ', names.Where(HasArgument).Select(name => $"--{name}=\"{Argument<string>(name)}\""));

RunTarget(target);

// Runs every test project, reads what it reports, prints the ten longest tests and one closing line for the whole suite.

public sealed record TestOutcome(string Name, bool Passed, TimeSpan Duration, string Message);

public static class TestRun
{
    private static readonly XNamespace s_trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    // Projects that start processes of their own want the machine for themselves.
    private static readonly string[] s_alone = ["Interop.Tests", "Aot.Tests", "Packages.Tests"];

    public static void Run(ICakeContext context, string configuration, string pattern)
    {
        string results = context.MakeAbsolute(context.Directory("artifacts/test-results")).FullPath;
        context.CleanDirectory(results);
        var projects = context.GetFiles($"tests/{pattern}.Tests/*.csproj").Select(file => file.FullPath).Order().ToList();
        var outcomes = new ConcurrentBag<TestOutcome>();
        var (alone, together) = (projects.Where(IsAlone).ToList(), projects.Where(p => !IsAlone(p)).ToList());

        System.Threading.Tasks.Parallel.ForEach(together, new() { MaxDegreeOfParallelism = 2 }, project => Collect(context, project, configuration, results, outcomes));
        foreach (string project in alone) Collect(context, project, configuration, results, outcomes);
        Report(context, [.. outcomes]);
    }

    private static bool IsAlone(string project) => s_alone.Contains(System.IO.Path.GetFileNameWithoutExtension(project));

    private static void Collect(ICakeContext context, string project, string configuration, string results, ConcurrentBag<TestOutcome> outcomes)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(project);
        string trx = System.IO.Path.Combine(results, name + ".trx");
        string log = System.IO.Path.Combine(results, name + ".log");
        int code = context.StartProcess("bash", new ProcessSettings
        {
            Arguments = new ProcessArgumentBuilder().Append("-c").AppendQuoted(
                $"dotnet test '{project}' --configuration {configuration} --no-build --nologo --verbosity quiet --logger 'trx;LogFileName={trx}' > '{log}' 2>&1 < /dev/null"),
        });
        var reported = System.IO.File.Exists(trx) ? Read(trx, name).ToList() : [];
        foreach (var outcome in reported) outcomes.Add(outcome);
        context.Information("{0}: {1} passed, {2} failed", name, reported.Count(o => o.Passed), reported.Count(o => !o.Passed));

        // A host that crashed, or reported nothing, is a failure of its own, whatever the tests before it said.
        if (reported.Count == 0 || (code != 0 && reported.All(o => o.Passed)))
        {
            string tail = string.Join('\n', System.IO.File.ReadLines(log).TakeLast(40));
            outcomes.Add(new($"{name}: the test host ended with {code} after {reported.Count} results", false, TimeSpan.Zero, tail));
        }
    }

    // Anything but a pass counts as failed: a test that did not run has shown nothing.
    private static IEnumerable<TestOutcome> Read(string trx, string project) =>
        from result in XDocument.Load(trx).Descendants(s_trx + "UnitTestResult")
        let outcome = (string)result.Attribute("outcome")
        select new TestOutcome(
            $"{project}: {(string)result.Attribute("testName")}",
            outcome == "Passed",
            TimeSpan.Parse((string)result.Attribute("duration") ?? "0", CultureInfo.InvariantCulture),
            $"{outcome} {result.Descendants(s_trx + "Message").FirstOrDefault()?.Value} {result.Descendants(s_trx + "StackTrace").FirstOrDefault()?.Value}".Trim());

    private static void Report(ICakeContext context, List<TestOutcome> outcomes)
    {
        foreach (var failed in outcomes.Where(o => !o.Passed)) context.Error("FAILED {0}\n{1}\n", failed.Name, failed.Message);
        context.Information("The ten longest tests:");
        foreach (var slow in outcomes.OrderByDescending(o => o.Duration).Take(10))
        {
            context.Information("  {0,6:0.0} s  {1}", slow.Duration.TotalSeconds, slow.Name);
        }
        int failures = outcomes.Count(o => !o.Passed);
        Console.WriteLine($"{outcomes.Count - failures} passed, {failures} failed");
        Console.Out.Flush();
        if (failures > 0) Environment.Exit(1);
        Environment.Exit(0);
    }
}

// Installs the real peers that interoperability tests run against. Fast when all is there; where it cannot install, it says in one line
// what is missing and how to get it, and lets the tests concerned fail by name.
public static class Peers
{
    private const string NodeFolder = "tests/peers/node";

    // What is looked for, a file or a command on the path, and the Debian package that brings it.
    private static readonly (string Needs, string Package)[] s_system =
    [
        ("/usr/share/java/zookeeper.jar", "zookeeper"),
        ("/usr/share/java/hessian.jar", "libhessian-java"),
        ("javac", "default-jdk-headless"),
        ("node", "nodejs"),
        ("npm", "npm"),
        ("gcc", "gcc"),
        ("/usr/include/zlib.h", "zlib1g-dev"),
        ("ss", "iproute2"),
    ];

    public static void Install(ICakeContext context)
    {
        InstallSystemPackages(context, s_system);
        InstallNodePackages(context);
    }

    public static void InstallSystemPackages(ICakeContext context, params (string Needs, string Package)[] needed)
    {
        string[] missing = [.. needed.Where(item => !IsThere(item.Needs)).Select(item => item.Package)];
        if (missing.Length == 0) return;
        bool installed = System.IO.File.Exists("/usr/bin/apt-get") && Environment.UserName == "root"
            && Shell(context, "apt-get update -qq")
            && Shell(context, $"DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends {string.Join(' ', missing)}");
        if (!installed) context.Warning("Peers: missing {0}; on Debian: apt-get install {0}", string.Join(' ', missing));
    }

    private static bool IsThere(string needed) => needed.StartsWith('/')
        ? System.IO.File.Exists(needed)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => System.IO.File.Exists(System.IO.Path.Combine(folder, needed)));

    private static void InstallNodePackages(ICakeContext context)
    {
        if (!IsThere("npm")) return; // named among what is missing
        string stamp = $"{NodeFolder}/node_modules/.package-lock.json", wanted = $"{NodeFolder}/package-lock.json";
        if (System.IO.File.Exists(stamp) && System.IO.File.GetLastWriteTimeUtc(stamp) >= System.IO.File.GetLastWriteTimeUtc(wanted)) return;
        if (!Shell(context, $"cd {NodeFolder} && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error"))
        {
            context.Warning("Peers: missing the Node packages of {0}; with npm on the path: npm ci --ignore-scripts", NodeFolder);
        }
    }

    private static bool Shell(ICakeContext context, string command) =>
        context.StartProcess("bash", new ProcessSettings { Arguments = new ProcessArgumentBuilder().Append("-c").AppendQuoted(command + " >&2") }) == 0;
}

// Fuzzes the codec: an instrumented copy of it under afl-fuzz, each target its share of the time, from the corpus that is kept.
public static class Fuzzing
{
    private const string Corpus = "tests/Fuzz/corpus", Work = "artifacts/fuzz";

    // The targets, and which part of the corpus their inputs look like.
    private static readonly (string Name, string Seeds)[] s_targets =
        [("untyped", "values"), ("typed", "typed"), ("scanner", "values"), ("second", "values"), ("reencode", "values"), ("engines", "typed"),
            ("tokens", "values"), ("json", "values")];

    // What is counted as covered. Not what runs before afl-fuzz is connected: registering generated types.
    private static readonly string[] s_covered = ["Hessian2.Hessian", "Hessian2.ClassDefinition", "Hessian2.Converters", "Hessian2.Metadata", "Hessian2.Wire"];

    public static void Run(ICakeContext context, string configuration, double minutes, string only)
    {
        Peers.InstallSystemPackages(context, ("afl-fuzz", "afl++"));
        var targets = s_targets.Where(target => only.Length == 0 || target.Name == only).ToList();
        if (targets.Count == 0) throw new CakeException($"No target is called '{only}': {string.Join(", ", s_targets.Select(target => target.Name))}.");
        context.CleanDirectory(Work);
        Instrument(context, configuration);
        // afl-fuzz passes over inputs that fail from the beginning.
        Shell(context, $"dotnet artifacts/bin/Fuzz/{configuration.ToLowerInvariant()}/Hessian2.Fuzz.dll replay {Corpus}/values {Corpus}/typed tests/Fuzz/regressions");
        int seconds = Math.Max(1, (int)(minutes * 60 / targets.Count));
        int findings = targets.Sum(target => Fuzz(context, target.Name, target.Seeds, seconds));
        Console.WriteLine($"{targets.Count} targets, {seconds} s each: {findings} findings");
        if (findings > 0) throw new CakeException($"Fuzzing has found {findings} inputs that do not hold what their target asserts.");
    }

    // The copy only: what is shipped and tested stays as it was compiled.
    private static void Instrument(ICakeContext context, string configuration)
    {
        Shell(context, $"dotnet build tests/Fuzz --configuration {configuration} --nologo --verbosity quiet");
        Shell(context, $"cp -r artifacts/bin/Fuzz/{configuration.ToLowerInvariant()} {Work}/bin");
        Shell(context, $"dotnet sharpfuzz {Work}/bin/Hessian2.dll {string.Join(' ', s_covered)}");
        Shell(context, $"dotnet sharpfuzz {Work}/bin/Hessian2.Fuzz.dll Hessian2.Conformance");
    }

    private static int Fuzz(ICakeContext context, string target, string seeds, int seconds)
    {
        string output = $"{Work}/{target}";
        Shell(context, "AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 "
            + $"afl-fuzz -i {Corpus}/{seeds} -o {output} -x tests/Fuzz/hessian.dict -V {seconds} -t 5000 -m none -G 4096 "
            + $"-- dotnet {Work}/bin/Hessian2.Fuzz.dll fuzz {target} > {Work}/{target}.log");
        var figures = System.IO.File.ReadLines($"{output}/default/fuzzer_stats").Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
        string[] found = [.. Inputs($"{output}/default/crashes"), .. Inputs($"{output}/default/hangs")];
        Console.WriteLine($"{target}: {figures["execs_done"]} executions, {figures["execs_per_sec"]} a second, {figures["edges_found"]} edges, "
            + $"{figures["corpus_found"]} inputs that reach more, {figures["saved_crashes"]} crashes, {figures["saved_hangs"]} hangs");
        foreach (string input in found)
        {
            Console.WriteLine($"  dotnet artifacts/bin/Fuzz/release/Hessian2.Fuzz.dll replay --target={target} {Keep(target, input)}");
        }
        return found.Length;
    }

    private static IEnumerable<string> Inputs(string folder) =>
        System.IO.Directory.Exists(folder) ? System.IO.Directory.GetFiles(folder, "id*") : [];

    // Under a name that says what it is and stays the same: ready to become a regression.
    private static string Keep(string target, string input)
    {
        byte[] bytes = System.IO.File.ReadAllBytes(input);
        string kept = $"{Work}/findings/{target}-{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))[..12].ToLowerInvariant()}";
        System.IO.Directory.CreateDirectory($"{Work}/findings");
        System.IO.File.WriteAllBytes(kept, bytes);
        return kept;
    }

    private static void Shell(ICakeContext context, string command)
    {
        int code = context.StartProcess("bash", new ProcessSettings { Arguments = new ProcessArgumentBuilder().Append("-c").AppendQuoted(command) });
        if (code != 0) throw new CakeException($"'{command}' ended with {code}.");
    }
}

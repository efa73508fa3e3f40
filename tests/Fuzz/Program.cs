using Hessian2.Fuzz;
using SharpFuzz;

// fuzz NAME                       run by afl-fuzz, on its input
// seeds FOLDER GOLDENFILES        what the corpus is minimised from
// replay [--target=NAME] PATHS    inputs from files and folders, without it
if (args is ["fuzz", var name] && FuzzTarget.All.FirstOrDefault(one => one.Name == name) is { } target)
{
    byte[] input = new byte[1 << 20];
    Fuzzer.OutOfProcess.Run(stream => target.Run(input.AsSpan(0, stream.ReadAtLeast(input, input.Length, throwOnEndOfStream: false))));
    return 0;
}
if (args is ["replay", .. var paths])
{
    const string Option = "--target=";
    string? only = paths.FirstOrDefault(static path => path.StartsWith(Option, StringComparison.Ordinal))?[Option.Length..];
    int findings = 0;
    foreach (string finding in Replay.Run(paths.Where(static path => !path.StartsWith(Option, StringComparison.Ordinal)), only))
    {
        Console.WriteLine(finding);
        findings++;
    }
    Console.WriteLine($"{findings} findings");
    return findings == 0 ? 0 : 1;
}
if (args is ["seeds", var folder, .. var golden])
{
    Seeds.Write(folder, golden);
    return 0;
}
Console.Error.WriteLine($"fuzz {string.Join('|', FuzzTarget.All.Select(static one => one.Name))}, or replay [--target=NAME] PATHS");
return 2;

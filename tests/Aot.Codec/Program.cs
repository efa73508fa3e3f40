using Aot.Codec;

// Every kind of value through generated converters, in a program without a JIT. Ends with the number of failed checks.
int failed = 0;
foreach (var (name, check) in Checks.All)
{
    string? fault = Checks.Run(check);
    if (fault is not null) failed++;
    Console.WriteLine($"{(fault is null ? "ok  " : "FAIL")} {name} {fault}");
}
Console.WriteLine($"{Checks.All.Count} checks, {failed} failed");
return failed;

using System.CommandLine;

namespace Hessian2.Tool;

/// <summary>The command line, and what its end says: 0 for well, 1 for broken data, 2 where nothing could be read at all.</summary>
internal static class HessianCommand
{
    private const int Broken = 1;
    private const int Failed = 2;

    public static int Run(string[] arguments, ToolConsole console)
    {
        var root = new RootCommand("Looks into Hessian 2.0, the serialization of Dubbo and Caucho: what a file or hex text holds, and where it breaks.")
        {
            Show(console),
            Json(console),
            FromJson(console),
        };
        var parsed = root.Parse(arguments);
        int code = parsed.Invoke(new() { Output = console.Text, Error = console.Error });
        console.Text.Flush();
        return parsed.Errors.Count > 0 ? Failed : code;
    }

    private static Command Show(ToolConsole console)
    {
        var input = new InputOptions();
        var values = new Option<bool>("--values") { Description = "The input is several values that share references and classes, as a Dubbo body is." };
        var lines = new Option<int>("--max-lines") { Description = "Lines that are shown; what follows is still checked.", DefaultValueFactory = _ => 10_000 };
        var command = new Command("show", "Prints an annotated tree: offset, bytes, value, places and references; a broken input up to the break.") { values, lines };
        input.AddTo(command);
        command.SetAction(parsed => Guarded(console, () =>
        {
            var data = input.Read(parsed, console);
            return new TreePrinter(console.Styled, parsed.GetValue(lines)).Print(data, input.Options(parsed), parsed.GetValue(values) || data.IsDubbo) ? 0 : Broken;
        }));
        return command;
    }

    private static Command Json(ToolConsole console)
    {
        var input = new InputOptions();
        var readable = new Option<bool>("--readable") { Description = "A short form for people, without a way back." };
        var compact = new Option<bool>("--compact") { Description = "On one line." };
        var command = new Command("json", "Prints JSON from which 'from-json' makes the same bytes again.") { readable, compact };
        input.AddTo(command);
        command.SetAction(parsed => Guarded(console, () =>
        {
            var bytes = input.Read(parsed, console).Body;
            var options = new HessianJsonOptions { Indented = !parsed.GetValue(compact), Limits = input.Options(parsed).Limits };
            console.Text.WriteLine(parsed.GetValue(readable) ? HessianJson.ToReadableJson(bytes.Span, options) : HessianJson.ToJson(bytes.Span, options));
            return 0;
        }));
        return command;
    }

    private static Command FromJson(ToolConsole console)
    {
        var file = new Argument<string>("file") { Description = "A file of JSON, or - for the standard input.", DefaultValueFactory = _ => "-" };
        var hex = new Option<bool>("--hex") { Description = "Prints hex instead of bytes; a terminal is always given hex." };
        var output = new Option<string?>("--output", "-o") { Description = "The file that the bytes are written to." };
        var command = new Command("from-json", "Makes the bytes that the JSON of 'json' stands for.") { file, hex, output };
        command.SetAction(parsed => Guarded(console, () =>
        {
            byte[] json = InputOptions.ReadFile(parsed.GetValue(file)!, HessianLimits.Default.MaxTotalBytes, console);
            byte[] bytes = HessianJson.FromJson(json);
            if (parsed.GetValue(output) is { } path) File.WriteAllBytes(path, bytes);
            else if (parsed.GetValue(hex) || console.IsTerminal) console.Text.WriteLine(Convert.ToHexStringLower(bytes));
            else console.Output.Write(bytes);
            return 0;
        }));
        return command;
    }

    private static int Guarded(ToolConsole console, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (HessianException error)
        {
            console.Error.WriteLine($"hessian: {error.Kind}: {error.Message}");
            return Broken;
        }
        catch (Exception error) when (error is ToolException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"hessian: {error.Message}");
            return Failed;
        }
    }
}

using System.Text;

namespace Hessian2.Tool.Tests;

/// <summary>One run of the command within the test's process.</summary>
internal sealed record ToolRun(int Code, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static ToolRun Of(params string[] arguments) => Of([], arguments);

    public static ToolRun Of(byte[] input, params string[] arguments)
    {
        var output = new MemoryStream();
        var error = new StringWriter();
        using var console = new ToolConsole(new MemoryStream(input), output, error, isTerminal: false);
        int code = HessianCommand.Run(arguments, console);
        return new(code, output.ToArray(), error.ToString());
    }
}

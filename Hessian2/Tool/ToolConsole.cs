using System.Text;
using Spectre.Console;

namespace Hessian2.Tool;

/// <summary>Where the command reads and writes: the process's own streams, or those of a test.</summary>
internal sealed class ToolConsole : IDisposable
{
    // Lines are as long as they are: what a terminal cannot show in one it folds itself, and a pipe wants them whole.
    private const int NoWrap = 1_000_000;

    public ToolConsole(Stream input, Stream output, TextWriter error, bool isTerminal)
    {
        (Input, Output, Error, IsTerminal) = (input, output, error, isTerminal);
        Text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        Styled = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(Text),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        Styled.Profile.Width = NoWrap;
    }

    /// <summary>What stands for the input named <c>-</c>.</summary>
    public Stream Input { get; }

    /// <summary>Bytes out; <see cref="Text"/> is to be flushed before.</summary>
    public Stream Output { get; }

    /// <summary>Text out, plain.</summary>
    public StreamWriter Text { get; }

    /// <summary>Text out, in colours where it goes to a terminal.</summary>
    public IAnsiConsole Styled { get; }

    public TextWriter Error { get; }

    public bool IsTerminal { get; }

    public static ToolConsole OfProcess() =>
        new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");

    public void Dispose() => Text.Dispose();
}

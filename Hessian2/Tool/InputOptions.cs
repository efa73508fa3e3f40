using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Hessian2.Tool;

/// <summary>Where the bytes come from and which limits hold: the same for all commands that read Hessian.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string?> _file = new("file") { Description = "A file, or - for the standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _hex = new("--hex") { Description = "The bytes themselves, as hex: spaces, commas, colons, 0x and line ends do not matter." };
    private readonly Option<bool> _hexText = new("--hex-text") { Description = "The file holds hex, not bytes." };
    private readonly Option<bool> _dubbo = new("--dubbo") { Description = "The input is a Dubbo frame: its header of 16 bytes comes before the values." };
    private readonly Option<int> _maxDepth = Limit("--max-depth", "How deep values may nest.", HessianLimits.Default.MaxDepth);
    private readonly Option<int> _maxBytes = Limit("--max-bytes", "Bytes of input.", HessianLimits.Default.MaxTotalBytes);
    private readonly Option<int> _maxString = Limit("--max-string", "Characters of one string.", HessianLimits.Default.MaxStringLength);
    private readonly Option<int> _maxElements = Limit("--max-elements", "Elements of one list or map.", HessianLimits.Default.MaxCollectionLength);

    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        foreach (var option in (Option[])[_hex, _hexText, _dubbo, _maxDepth, _maxBytes, _maxString, _maxElements]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_file) is null == result.GetValue(_hex) is null) result.AddError("Give either a file (or -) or --hex.");
        });
    }

    public HessianOptions Options(ParseResult parsed) => HessianOptions.Default with
    {
        Limits = new()
        {
            MaxDepth = parsed.GetValue(_maxDepth),
            MaxTotalBytes = parsed.GetValue(_maxBytes),
            MaxStringLength = parsed.GetValue(_maxString),
            MaxCollectionLength = parsed.GetValue(_maxElements),
        },
    };

    public InputData Read(ParseResult parsed, ToolConsole console)
    {
        int limit = parsed.GetValue(_maxBytes);
        byte[] bytes = parsed.GetValue(_hex) is { } hex ? HexText.Parse(hex) : ReadFile(parsed.GetValue(_file)!, parsed.GetValue(_hexText) ? int.MaxValue / 4 : limit, console);
        if (parsed.GetValue(_hexText)) bytes = HexText.Parse(Encoding.ASCII.GetString(bytes));
        return parsed.GetValue(_dubbo) ? InputData.OfFrame(bytes) : new(bytes, 0, null);
    }

    public static byte[] ReadFile(string file, int limit, ToolConsole console)
    {
        if (file != "-" && !File.Exists(file)) throw new ToolException($"There is no file '{file}'.");
        using var stream = file == "-" ? console.Input : File.OpenRead(file);
        var bytes = new MemoryStream();
        byte[] block = new byte[64 * 1024];
        while (stream.Read(block) is > 0 and int count)
        {
            if (bytes.Length + count > limit) throw new ToolException($"The input is longer than {limit} bytes: --max-bytes lets it be.");
            bytes.Write(block, 0, count);
        }
        return bytes.ToArray();
    }

    private static Option<int> Limit(string name, string description, int value)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            // A text that is no number is an error of the parser's own, and asking for its value would throw.
            if (result.Tokens is [var given] && int.TryParse(given.Value, CultureInfo.InvariantCulture, out int number) && number <= 0) result.AddError($"{name} takes a number above 0.");
        });
        return option;
    }
}

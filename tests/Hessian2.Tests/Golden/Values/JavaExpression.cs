namespace Hessian2.Tests.Golden;

/// <summary>
/// Evaluates the Java expressions by which golden rows describe their values, to the .NET values that stand for them. It knows nothing of
/// bytes. <c>ArrayList[a, b]</c> and <c>HashMap{"k":1}</c> are the files' own way to write a collection with its elements.
/// </summary>
internal sealed class JavaExpression
{
    private readonly JavaScanner _scanner;
    private readonly JavaTypes _types;
    private readonly Dictionary<string, object?> _names;

    private JavaExpression(string text, JavaTypes types, Dictionary<string, object?> names) => (_scanner, _types, _names) = (new(text), types, names);

    /// <summary>Evaluates an expression that may say what its names stand for: <c>ArrayList[p, p] with p = Person("twin",1)</c>.</summary>
    public static object? Evaluate(string text, HessianDialect dialect)
    {
        var types = new JavaTypes(dialect);
        // The files say once what p is and go on using it.
        var names = new Dictionary<string, object?> { ["p"] = types.Create("Person", ["twin", 1]) };
        string[] parts = text.Split(" with ");
        foreach (string[] sides in parts.Skip(1).Select(binding => binding.Split(" = ")).Where(sides => sides.Length == 2))
        {
            names[sides[0]] = new JavaExpression(sides[1], types, names).WholeText();
        }
        return new JavaExpression(parts[0], types, names).WholeText();
    }

    // What may stand behind an expression: a remark, or the superclass of what was made.
    private object? WholeText()
    {
        var value = Sum();
        string rest = _scanner.Rest;
        bool isRemark = rest is "" || rest[0] is ':' or '(' or ',' || rest.StartsWith("extends", StringComparison.Ordinal);
        return isRemark ? value : throw _scanner.Unexpected("the end");
    }

    private object? Sum()
    {
        var value = Term();
        while (_scanner.TryTake("+")) value = (string)value! + (string)Term()!;
        if (_scanner.TryTake("<<")) value = (long)value! << (int)Term()!;
        return value;
    }

    private object? Term()
    {
        if (_scanner.Sees('"')) return _scanner.TakeQuoted('"');
        if (_scanner.Sees('\'')) return _scanner.TakeQuoted('\'')[0];
        if (_scanner.Sees('{')) return Elements("{", "}");
        if (_scanner.Sees('-') || char.IsAsciiDigit(_scanner.Rest[0])) return _scanner.TakeNumber();
        return _scanner.TryTake("(") ? Cast() : Named(_scanner.TakeName());
    }

    private object? Named(string name)
    {
        if (name == "new") return New(_scanner.TakeName());
        if (_names.TryGetValue(name, out var bound) || _types.TryGetConstant(name, out bound)) return bound;
        if (_scanner.Sees('(')) return _types.Create(name, Elements("(", ")"));
        if (_scanner.Sees('[')) return JavaTypes.IsElement(name) ? New(name) : JavaTypes.Collection(name, Elements("[", "]"));
        if (_scanner.Sees('{')) return JavaTypes.Map(name, Pairs());
        throw _scanner.Unexpected($"The meaning of '{name}'");
    }

    private object? New(string type)
    {
        if (_scanner.Sees('(')) return _types.Create(type, Elements("(", ")"));
        int dimensions = 0;
        while (_scanner.TryTake("["))
        {
            if (!_scanner.Sees(']')) return ZeroArray(type);
            _scanner.Take("]");
            dimensions++;
        }
        return JavaTypes.Array(type, dimensions, Elements("{", "}"));
    }

    private object ZeroArray(string type)
    {
        int length = (int)_scanner.TakeNumber();
        _scanner.Take("]");
        return JavaTypes.Array(type, 1, [.. Enumerable.Repeat<object?>(0, length)]);
    }

    private object Cast()
    {
        string type = _scanner.TakeName();
        _scanner.Take(")");
        return JavaTypes.Number(type, _scanner.TakeWord());
    }

    private object?[] Elements(string open, string close)
    {
        _scanner.Take(open);
        var elements = new List<object?>();
        while (!_scanner.TryTake(close))
        {
            elements.Add(Sum());
            _scanner.TryTake(",");
        }
        return [.. elements];
    }

    private List<KeyValuePair<object?, object?>> Pairs()
    {
        _scanner.Take("{");
        var pairs = new List<KeyValuePair<object?, object?>>();
        while (!_scanner.TryTake("}"))
        {
            var key = MapKey();
            _scanner.Take(":");
            pairs.Add(new(key, Sum()));
            _scanner.TryTake(",");
        }
        return pairs;
    }

    // A key may be a bare letter: TreeMap{a:1}.
    private object? MapKey()
    {
        string rest = _scanner.Rest;
        return rest.Length > 1 && char.IsAsciiLetterLower(rest[0]) && rest[1] == ':' ? _scanner.TakeName() : Term();
    }
}

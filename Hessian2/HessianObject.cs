using System.Collections;

namespace Hessian2;

/// <summary>
/// An object of a Java class that no .NET type stands for: its class name and its fields in order. What untyped reading gives for it, and
/// what writes it again. A name may stand twice, where a subclass hides a field: by name, the first is meant. Not thread-safe.
/// </summary>
public sealed class HessianObject : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly string _className;
    private ClassDefinition? _definition; // made again when fields are added
    private List<string>? _names; // null while the fields are those of the definition
    private object?[] _values;

    /// <summary>Makes an object without fields.</summary>
    /// <param name="className">The fully qualified Java name.</param>
    public HessianObject(string className)
    {
        ArgumentNullException.ThrowIfNull(className);
        _className = className;
        _names = [];
        _values = [];
    }

    /// <summary>Makes an object with the fields of a definition, all null.</summary>
    public HessianObject(ClassDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _className = definition.ClassName;
        _definition = definition;
        _values = new object?[definition.Fields.Length];
    }

    /// <summary>The fully qualified Java name.</summary>
    public string ClassName => _className;

    /// <summary>The number of fields.</summary>
    public int Count => _names?.Count ?? _values.Length;

    /// <summary>The class and its fields, in the order in which they are written.</summary>
    public ClassDefinition Definition => _definition ??= new(_className, [.. _names!]);

    /// <summary>The value of a field; setting one that is not there adds it.</summary>
    /// <exception cref="KeyNotFoundException">Getting a field that is not there.</exception>
    public object? this[string name]
    {
        get => TryGetValue(name, out object? value) ? value : throw new KeyNotFoundException($"'{_className}' has no field '{name}'.");
        set
        {
            int index = IndexOf(name);
            if (index >= 0) _values[index] = value;
            else Add(name, value);
        }
    }

    /// <summary>The value at a place in the order of the fields.</summary>
    public object? this[int index]
    {
        get => _values[InRange(index)];
        set => _values[InRange(index)] = value;
    }

    /// <summary>Adds a field behind the others.</summary>
    public void Add(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        _names ??= [.. _definition!.Fields];
        _definition = null;
        if (_names.Count == _values.Length) Array.Resize(ref _values, Math.Max(4, _values.Length * 2));
        _values[_names.Count] = value;
        _names.Add(name);
    }

    /// <summary>Gets the value of a field where there is one.</summary>
    public bool TryGetValue(string name, out object? value)
    {
        int index = IndexOf(name);
        value = index >= 0 ? _values[index] : null;
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return new(NameAt(i), _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The value that a path such as <c>lines[3].sku</c> names, see <see cref="HessianDocument.Get{T}"/>.</summary>
    /// <exception cref="KeyNotFoundException">The path names nothing.</exception>
    /// <exception cref="HessianException">The value cannot become the type.</exception>
    public T? Get<T>(string path, HessianOptions? options = null) => HessianDocument.Get<T>(this, path, options);

    /// <summary>As <see cref="Get{T}"/>; false where the path names nothing, or nothing that can become the type.</summary>
    public bool TryGet<T>(string path, out T? value, HessianOptions? options = null) => HessianDocument.TryGet(this, path, out value, options);

    /// <summary>The object as an instance of a class that stands for it, see <see cref="HessianSerializer.Convert{T}"/>.</summary>
    /// <exception cref="HessianException">It cannot become the type.</exception>
    public T? As<T>(HessianOptions? options = null) => HessianSerializer.Convert<T>(this, options);

    /// <summary>A short text for logs, bounded in length and depth.</summary>
    public override string ToString() => HessianDocument.Describe(this);

    private int InRange(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return index;
    }

    private string NameAt(int index) => _names is null ? _definition!.Fields[index] : _names[index];

    private int IndexOf(string name) => _names is null ? _definition!.Fields.IndexOf(name) : _names.IndexOf(name);
}

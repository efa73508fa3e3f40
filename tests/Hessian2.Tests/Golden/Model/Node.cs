namespace Hessian2.Tests.Golden.Model;

[HessianType("org.example.interop.Node")]
public sealed class Node
{
    public Node()
    {
    }

    public Node(string name) => Name = name;

    public string? Name { get; set; }

    public Node? Parent { get; set; }

    public List<Node>? Children { get; set; } = [];

    public Node Add(Node child)
    {
        child.Parent = this;
        Children!.Add(child);
        return child;
    }

    /// <summary>A chain of nodes, each the only child of the one before.</summary>
    public static Node Chain(string prefix, int length, out Node last)
    {
        var first = last = new Node(prefix + "0");
        for (int i = 1; i < length; i++) last = last.Add(new Node($"{prefix}{i}"));
        return first;
    }
}

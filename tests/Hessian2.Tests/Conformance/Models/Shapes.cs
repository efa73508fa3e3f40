namespace Hessian2.Conformance;

/// <summary>An abstract class whose subclasses stand in its place.</summary>
[HessianType("org.example.Shape")]
public abstract class Shape
{
    public string? Label { get; set; }
}

[HessianType("org.example.Circle")]
public class Circle : Shape
{
    public double Radius { get; set; }
}

/// <summary>A subclass of a class that has values of its own.</summary>
[HessianType("org.example.Ring")]
public sealed class Ring : Circle
{
    public double Inner { get; set; }
}

/// <summary>Has members of an abstract type and of an interface.</summary>
[HessianType("org.example.Drawing")]
public sealed class Drawing
{
    public Shape? First { get; set; }

    public Circle? Second { get; set; }

    public INamed? Named { get; set; }

    public List<Shape>? Shapes { get; set; }
}

public interface INamed
{
    string? Name { get; }
}

/// <summary>Fields that a subclass hides.</summary>
[HessianType("org.example.Parent")]
public class Parent : INamed
{
    public string? Name { get; set; }

    public int? Age { get; set; }

    public List<string>? Notes { get; set; }

    public virtual int Level { get; set; }
}

[HessianType("org.example.Child")]
public sealed class Child : Parent
{
    public new string? Name { get; set; }

    public new int? Age { get; set; }

    public string? School { get; set; }

    public override int Level { get; set; }
}

/// <summary>Refers to itself.</summary>
[HessianType("org.example.Node")]
public sealed class Node
{
    public string? Name { get; set; }

    public Node? Next { get; set; }

    public List<Node>? Children { get; set; }
}

/// <summary>A class that is generic in Java too, where its parameter is erased.</summary>
[HessianType("org.example.Page")]
public sealed class Page<T>
{
    public T? First { get; set; }

    public int Number { get; set; }

    public List<T>? Items { get; init; }
}

/// <summary>Closes the page over a class.</summary>
[HessianType("org.example.Book")]
public sealed class Book
{
    public Page<Line>? Lines { get; set; }

    public Page<int>? Numbers { get; set; }
}

/// <summary>Marks its members for those that override them.</summary>
public abstract class Marking
{
    [HessianField("LEVEL")]
    public virtual int Level { get; set; }

    [HessianIgnore]
    public virtual int Ignored { get; set; }
}

[HessianType("org.example.Marked")]
public sealed class Marked : Marking
{
    public override int Level { get; set; }

    public override int Ignored { get; set; }
}

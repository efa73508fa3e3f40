namespace Hessian2.Tests.Golden.Model;

// Twenty classes of one shape, so that a stream holds more definitions than its short form can name.

[HessianType("org.example.golden.C0")]
public sealed class C0
{
    public int V { get; set; }
}

[HessianType("org.example.golden.C1")]
public sealed class C1
{
    public int V { get; set; } = 1;
}

[HessianType("org.example.golden.C2")]
public sealed class C2
{
    public int V { get; set; } = 2;
}

[HessianType("org.example.golden.C3")]
public sealed class C3
{
    public int V { get; set; } = 3;
}

[HessianType("org.example.golden.C4")]
public sealed class C4
{
    public int V { get; set; } = 4;
}

[HessianType("org.example.golden.C5")]
public sealed class C5
{
    public int V { get; set; } = 5;
}

[HessianType("org.example.golden.C6")]
public sealed class C6
{
    public int V { get; set; } = 6;
}

[HessianType("org.example.golden.C7")]
public sealed class C7
{
    public int V { get; set; } = 7;
}

[HessianType("org.example.golden.C8")]
public sealed class C8
{
    public int V { get; set; } = 8;
}

[HessianType("org.example.golden.C9")]
public sealed class C9
{
    public int V { get; set; } = 9;
}

[HessianType("org.example.golden.C10")]
public sealed class C10
{
    public int V { get; set; } = 10;
}

[HessianType("org.example.golden.C11")]
public sealed class C11
{
    public int V { get; set; } = 11;
}

[HessianType("org.example.golden.C12")]
public sealed class C12
{
    public int V { get; set; } = 12;
}

[HessianType("org.example.golden.C13")]
public sealed class C13
{
    public int V { get; set; } = 13;
}

[HessianType("org.example.golden.C14")]
public sealed class C14
{
    public int V { get; set; } = 14;
}

[HessianType("org.example.golden.C15")]
public sealed class C15
{
    public int V { get; set; } = 15;
}

[HessianType("org.example.golden.C16")]
public sealed class C16
{
    public int V { get; set; } = 16;
}

[HessianType("org.example.golden.C17")]
public sealed class C17
{
    public int V { get; set; } = 17;
}

[HessianType("org.example.golden.C18")]
public sealed class C18
{
    public int V { get; set; } = 18;
}

[HessianType("org.example.golden.C19")]
public sealed class C19
{
    public int V { get; set; } = 19;
}

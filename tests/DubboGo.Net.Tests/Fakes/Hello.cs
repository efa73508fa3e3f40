using Hessian2;

namespace DubboGo.Net.Tests;

/// <summary>A call of <see cref="IGreeter.HelloAsync"/>.</summary>
internal sealed class Hello(string name) : Invocation<string>(Greeter.Method)
{
    private string _name = name;

    public override object?[] Arguments
    {
        get => [_name];
        set => _name = (string)value[0]!;
    }

    public override void WriteArguments(ref HessianWriter writer) => writer.WriteString(_name);

    public override void ReadArguments(ref HessianReader reader) => _name = reader.ReadString()!;

    public override void WriteResult(ref HessianWriter writer) => writer.WriteString(Value!);

    public override void ReadResult(ref HessianReader reader) => Value = reader.ReadString();

    public override async ValueTask CallAsync(object service, CancellationToken cancellationToken) =>
        Value = await ((IGreeter)service).HelloAsync(_name, cancellationToken);
}

using System.Linq;

namespace DubboGo.Net.Generator;

/// <summary>Writes the invocation class of one method: typed arguments, how they are written and read, and the call of the service.</summary>
internal static class InvocationEmitter
{
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static void Emit(SourceWriter source, MethodModel method)
    {
        string baseType = method.Result is { } result ? $"global::DubboGo.Net.Invocation<{result.Type}>" : "global::DubboGo.Net.VoidInvocation";
        source.Open($"internal sealed class {method.InvocationName} : {baseType}");
        foreach (var parameter in method.Parameters) source.Line($"private {parameter.Value.Type} {parameter.Field};");
        if (method.Parameters.Count > 0) source.Line();
        EmitConstructors(source, method);
        EmitArguments(source, method);
        EmitWire(source, method);
        if (method.Result?.Scalar is not null) EmitResult(source, method.Result);
        EmitCall(source, method);
        source.Close();
    }

    private static void EmitConstructors(SourceWriter source, MethodModel method)
    {
        string chain = $" : base({ContractEmitter.DescriptorOf(method)})";
        source.Open($"internal {method.InvocationName}(){chain}");
        source.Close();
        source.Line();
        if (method.Parameters.Count == 0) return;
        string parameters = string.Join(", ", method.Parameters.Select(static parameter => $"{parameter.Value.Type} {parameter.Identifier}"));
        source.Open($"internal {method.InvocationName}({parameters}){chain}");
        foreach (var parameter in method.Parameters) source.Line($"this.{parameter.Field} = {parameter.Identifier};");
        source.Close();
        source.Line();
    }

    private static void EmitArguments(SourceWriter source, MethodModel method)
    {
        source.Open("public override object?[] Arguments");
        source.Line(method.Parameters.Count == 0
            ? "get => global::System.Array.Empty<object?>();"
            : $"get => new object?[] {{ {string.Join(", ", method.Parameters.Select(static parameter => parameter.Field))} }};");
        source.Open("set");
        source.Line($"global::DubboGo.Net.InvocationArguments.CheckCount(Method, value);");
        for (int i = 0; i < method.Parameters.Count; i++)
        {
            var parameter = method.Parameters[i];
            source.Line($"{parameter.Field} = global::DubboGo.Net.InvocationArguments.Get<{parameter.Value.Type}>(Method, value, {i});");
        }
        source.Close();
        source.Close();
        source.Line();
    }

    private static void EmitWire(SourceWriter source, MethodModel method)
    {
        source.Open("public override void WriteArguments(ref global::Hessian2.HessianWriter writer)");
        foreach (var parameter in method.Parameters) source.Line(WireEmitter.Write(parameter.Value, parameter.Field));
        source.Close();
        source.Line();
        source.Open("public override void ReadArguments(ref global::Hessian2.HessianReader reader)");
        foreach (var parameter in method.Parameters) source.Line($"{parameter.Field} = {WireEmitter.Read(parameter.Value)};");
        source.Close();
        source.Line();
    }

    private static void EmitResult(SourceWriter source, ValueModel result)
    {
        source.Line("public override void WriteResult(ref global::Hessian2.HessianWriter writer) =>");
        source.Continue($"{WireEmitter.WriteResult(result)};");
        source.Line();
        source.Line("public override void ReadResult(ref global::Hessian2.HessianReader reader) =>");
        source.Continue($"Value = {WireEmitter.Read(result)};");
        source.Line();
    }

    private static void EmitCall(SourceWriter source, MethodModel method)
    {
        var arguments = method.Parameters.Select(static parameter => parameter.Field);
        if (method.Token is not null) arguments = arguments.Append("cancellationToken");
        string call = $"(({method.DeclaredBy})service).{method.Name}({string.Join(", ", arguments)})";
        source.Open($"public override {ValueTask} CallAsync(object service, global::System.Threading.CancellationToken cancellationToken)");
        switch (method.Shape)
        {
            case ReturnShape.Void:
                source.Line($"{call};");
                source.Line("return default;");
                break;
            case ReturnShape.Value:
                source.Line($"Value = {call};");
                source.Line("return default;");
                break;
            case ReturnShape.Task:
                source.Line($"return new {ValueTask}({call});");
                break;
            case ReturnShape.ValueTask:
                source.Line($"return {call};");
                break;
            default:
                EmitAwaited(source, call);
                break;
        }
        source.Close();
        if (method.Shape is ReturnShape.TaskOfT or ReturnShape.ValueTaskOfT) EmitAwait(source, method);
    }

    // A service that answers at once costs no state machine.
    private static void EmitAwaited(SourceWriter source, string call)
    {
        source.Line($"var task = {call};");
        source.Line("if (!task.IsCompletedSuccessfully) return Await(task);");
        source.Line("Value = task.Result;");
        source.Line("return default;");
    }

    private static void EmitAwait(SourceWriter source, MethodModel method)
    {
        source.Line();
        source.Line($"private async {ValueTask} Await({method.ReturnType} task) => Value = await task.ConfigureAwait(false);");
    }
}

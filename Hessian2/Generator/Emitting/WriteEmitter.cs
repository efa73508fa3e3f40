using System.Collections.Generic;
using System.Linq;

namespace Hessian2.Generator;

/// <summary>
/// Emits how objects are written: one loop for each order, in which values of plain types go to a run of tokens, and all others to the
/// writer in between.
/// </summary>
internal sealed class WriteEmitter(SourceWriter writer, TypeModel type, MemberEmitter members)
{
    private const string Space = "global::Hessian2.";

    public void Emit()
    {
        string values = $"scoped global::System.ReadOnlySpan<{type.Type}{(type.IsValueType ? "" : "?")}> values";
        // Inlined into a caller that has much else to do, the run would lose its registers (benchmark H5).
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Block($"protected override void WriteObjects(ref {Space}HessianWriter writer, {values}, {Space}HessianFieldOrder order)", () =>
        {
            writer.Line($"{Space}HessianRun run = new {Space}HessianRun(ref writer);");
            if (type.Members.Count > 1)
            {
                writer.Block($"if (order == {Space}HessianFieldOrder.Caucho)", () => EmitLoop(type.Members));
                writer.Block("else", () => EmitLoop(type.Members.Reverse()));
            }
            else EmitLoop(type.Members);
            writer.Line("run.Commit(ref writer);");
        });
    }

    private void EmitLoop(IEnumerable<MemberModel> inOrder) =>
        writer.Block("for (int i = 0; i < values.Length; i++)", () =>
        {
            writer.Line($"{type.Type}{(type.IsValueType ? "" : "?")} value = values[i];");
            writer.Line("if (!TryBegin(ref writer, ref run, value)) continue;");
            EmitTold();
            EmitMembers(inOrder);
        });

    // What was written before is committed: should the callback throw, that is where it is said to have thrown.
    private void EmitTold()
    {
        if (!type.IsToldOnWriting) return;
        writer.Line("run.Commit(ref writer);");
        writer.Line($"{Space}HessianCallbacks.OnWriting(ref value);");
        writer.Line("run.Resume(ref writer);");
    }

    private void EmitMembers(IEnumerable<MemberModel> inOrder)
    {
        bool inRun = true;
        foreach (var member in inOrder)
        {
            Change(ref inRun, MemberEmitter.IsOfRun(member));
            writer.Line(members.Write(member));
        }
        Change(ref inRun, true);
    }

    private void Change(ref bool inRun, bool toRun)
    {
        if (toRun != inRun) writer.Line(toRun ? "run.Resume(ref writer);" : "run.Commit(ref writer);");
        inRun = toRun;
    }
}

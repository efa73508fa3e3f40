using System.Runtime.CompilerServices;

namespace Hessian2;

/// <content>
/// What a <see cref="HessianRun"/> asks of the writer. Its calls stay calls: inlined, what is rarely run takes the registers of what always
/// is (benchmark H5).
/// </content>
public ref partial struct HessianWriter
{
    /// <summary>What a run writes into.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Span<byte> OpenRun(out int position)
    {
        position = _position;
        return _stepwise ? default : _span;
    }

    /// <summary>Takes over what a run has written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CloseRun(int position) => _position = position;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void WriteByteLater(byte value) => WriteByte(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void WriteInt32Later(int value) => WriteInt32(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void WriteInt64Later(long value) => WriteInt64(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void WriteDoubleLater(double value) => WriteDouble(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void WriteDateLater(DateTime value) => WriteDate(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void WriteStringLater(string? value) => WriteString(value);
}

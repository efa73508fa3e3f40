using System.Diagnostics.CodeAnalysis;

namespace Getty;

/// <summary>Turns bytes into messages and messages into bytes, for one session.</summary>
/// <typeparam name="T">The message.</typeparam>
/// <remarks>
/// Guarantees: <see cref="TryDecode"/> is called by one thread at a time, in the order of the bytes;
/// <see cref="Encode"/> is called on the thread of each sender, so several calls may run at once, and beside a
/// <see cref="TryDecode"/>.
/// </remarks>
public interface ICodec<T>
{
    /// <summary>Reads one message from the bytes that <paramref name="context"/> shows.</summary>
    /// <param name="context">The unread bytes, and what the codec says about them.</param>
    /// <param name="message">The message, when the answer is true.</param>
    /// <returns>
    /// True with a message; false when no whole message is there yet. Bytes may have been consumed all the same, so
    /// that an oversized body can be skipped without being held.
    /// </returns>
    /// <remarks>An exception means malformed input: it is reported to the listener and closes the session.</remarks>
    bool TryDecode(ref DecodeContext context, [MaybeNullWhen(false)] out T message);

    /// <summary>Writes one message as one frame.</summary>
    /// <param name="message">The message.</param>
    /// <param name="output">Where to; valid during the call only.</param>
    /// <remarks>An exception is thrown to the sender; nothing of the frame is sent.</remarks>
    void Encode(T message, FrameWriter output);
}

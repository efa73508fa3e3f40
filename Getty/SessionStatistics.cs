namespace Getty;

/// <summary>The counts of one session at one moment, all 64-bit and from its start on.</summary>
/// <param name="BytesReceived">Bytes that came.</param>
/// <param name="MessagesReceived">Messages decoded.</param>
/// <param name="BytesSent">Bytes handed to the system.</param>
/// <param name="MessagesSent">Messages whose bytes were handed to the system whole.</param>
/// <param name="SendCalls">Send calls made: the fewer for the same messages, the better they were put together.</param>
/// <param name="QueuedBytes">Bytes accepted and not sent yet.</param>
/// <param name="QueuedMessages">Messages accepted and not sent yet.</param>
/// <param name="MessagesDropped">Messages accepted and never sent, or received and never delivered, because the session
/// closed.</param>
public readonly record struct SessionStatistics(
    long BytesReceived,
    long MessagesReceived,
    long BytesSent,
    long MessagesSent,
    long SendCalls,
    long QueuedBytes,
    long QueuedMessages,
    long MessagesDropped);

namespace DubboGo.Net.Protocol;

/// <summary>A body is longer than the payload limit; nothing of it was sent. The text is Java's, which peers look for.</summary>
internal sealed class PayloadExceededException(int length, int payload)
    : Exception($"Data length too large: {length}, max payload: {payload}");

using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>The five strings that a request begins with. They put nothing into the stream's tables.</summary>
/// <param name="Bytes">All five as they stand in the body.</param>
/// <param name="ProtocolVersion">What the consumer calls its protocol version: anything, or null.</param>
/// <param name="Path">The interface, by the path of the provider's URL.</param>
/// <param name="ServiceVersion">The version of the service; null for none.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Descriptor">The JVM descriptors of its parameters.</param>
internal sealed record RequestHead(byte[] Bytes, string? ProtocolVersion, string Path, string? ServiceVersion, string Method, string Descriptor)
{
    /// <exception cref="HessianException">Something else stands there.</exception>
    public static RequestHead Read(ReadOnlySpan<byte> body, HessianOptions options)
    {
        var reader = new HessianReader(body, options);
        try
        {
            string? protocol = ReadString(ref reader);
            string path = ReadString(ref reader) ?? "";
            string? version = ReadString(ref reader);
            string method = ReadString(ref reader) ?? "";
            string descriptor = ReadString(ref reader) ?? "";
            return new(body[..reader.Position].ToArray(), protocol, path, version, method, descriptor);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static string? ReadString(ref HessianReader reader)
    {
        if (reader.Peek() is not (HessianToken.String or HessianToken.Null))
        {
            throw new HessianException(HessianErrorKind.UnexpectedTag, $"A string is expected in the head of a request, not {reader.Peek()}", reader.Position);
        }
        return reader.ReadString();
    }
}

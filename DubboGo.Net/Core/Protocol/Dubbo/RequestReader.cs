using Hessian2;

namespace DubboGo.Net.Protocol;

/// <summary>
/// Reads requests behind their five strings: arguments, then attachments. Requests of one connection mostly carry the same attachments,
/// which are then read only once. For one thread at a time.
/// </summary>
internal sealed class RequestReader
{
    // Longer ones are rare, and would be kept as long as the connection.
    private const int MaxKeptBytes = 1024;

    private AttachmentBlock? _last;

    /// <summary>Reads a request, and decides which service it is for.</summary>
    /// <exception cref="RequestRefusedException">No such group is served, or no such method.</exception>
    /// <exception cref="HessianException">The bytes cannot be read as what the method takes.</exception>
    public Invocation Read(RequestRoute route, ReadOnlySpan<byte> body, out DubboExporter service)
    {
        var reader = new HessianReader(body, route.Options);
        try
        {
            reader.Position = route.Head.Length;
            return route.Method is { } method
                ? Read(ref reader, route, method, out service)
                : ReadByGroup(ref reader, route, body, out service);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private Invocation Read(ref HessianReader reader, RequestRoute route, MethodDescriptor method, out DubboExporter service)
    {
        var invocation = method.CreateInvocation();
        invocation.ReadArguments(ref reader);
        var attachments = ReadAttachments(ref reader);
        service = Find(route, attachments.Group);
        return Prepare(invocation, service, attachments);
    }

    // The contract decides how arguments are read, and the group, behind them, decides the contract.
    private Invocation ReadByGroup(ref HessianReader reader, RequestRoute route, ReadOnlySpan<byte> body, out DubboExporter service)
    {
        int count = JvmDescriptor.Count(route.Descriptor);
        if (count < 0) throw RequestRefusedException.BadRequest(FrameFault.BadRequest, $"'{route.Descriptor}' is no descriptor of parameters");
        for (int i = 0; i < count; i++) reader.Skip();
        var attachments = ReadAttachments(ref reader);
        service = Find(route, attachments.Group);
        var invocation = ServiceTable.FindMethod(service, route.MethodName, route.Descriptor).CreateInvocation();
        var again = new HessianReader(body, service.Options);
        try
        {
            // The strings before the arguments left the tables empty: they can be read on their own.
            again.Position = route.Head.Length;
            invocation.ReadArguments(ref again);
        }
        finally
        {
            again.Dispose();
        }
        return Prepare(invocation, service, attachments);
    }

    private static DubboExporter Find(RequestRoute route, string group) => route.Find(group) ?? throw RequestRefusedException.NotExported(
        new(route.Candidates[0].Service.InterfaceName, route.Candidates[0].Service.Version, group), route.Candidates);

    private static Invocation Prepare(Invocation invocation, DubboExporter service, AttachmentBlock attachments)
    {
        invocation.Service = service.Service;
        invocation.SetReceivedAttachments(attachments.Entries);
        return invocation;
    }

    private AttachmentBlock ReadAttachments(ref HessianReader reader)
    {
        var bytes = reader.Remaining;
        if (_last is { } last && bytes.StartsWith(last.Bytes)) return last;
        if (bytes.IsEmpty) throw RequestRefusedException.BadRequest(FrameFault.BadRequest, "the attachments are missing");
        int start = reader.Position;
        var entries = AttachmentMap.Read(ref reader, out bool isPlain);
        int length = reader.Position - start;
        if (!isPlain || length > MaxKeptBytes) return new(null, entries);
        return _last = new(bytes[..length].ToArray(), entries);
    }
}

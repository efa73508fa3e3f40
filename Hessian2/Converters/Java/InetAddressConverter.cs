using System.Net;
using Hessian2.Wire;

namespace Hessian2.Converters.Java;

/// <summary>
/// <c>java.net.InetAddress</c>: a handle with the name of the host and the bytes of the address. hessian-lite reads the handle; what it
/// writes on JDK 17, the class without fields, has lost the address.
/// </summary>
internal sealed class InetAddressConverter() : HessianObjectConverter<JavaInetAddress>("java.net.InetAddress", ["hostName", "address"])
{
    protected override void WriteFields(ref HessianWriter writer, JavaInetAddress value, HessianFieldOrder order)
    {
        if (order == HessianFieldOrder.Caucho) writer.WriteString(value.HostName);
        writer.WriteBinary(value.Address.GetAddressBytes());
        if (order == HessianFieldOrder.HessianLite) writer.WriteString(value.HostName);
    }

    protected override JavaInetAddress ReadBody(ref HessianReader reader, ref HessianFields fields)
    {
        int number = reader.AddReference(null, fields.Start);
        string? hostName = null;
        byte[] address = [];
        while (fields.Next(ref reader, out int member))
        {
            if (member == 0) hostName = reader.ReadString();
            else if (member == 1) address = reader.ReadBinary() ?? [];
            else reader.Skip();
        }
        if (address.Length is not (4 or 16)) ThrowHelper.InvalidValue(fields.Start, $"An address of {address.Length} bytes is none");
        var value = new JavaInetAddress(hostName, new IPAddress(address));
        reader.SetReference(number, value);
        return value;
    }

    private protected override object Natural(JavaInetAddress value) => value.HostName is null ? value.Address : value;

    private protected override ClassDefinition CreateDefinition(HessianDialect dialect) =>
        dialect == HessianDialect.HessianLite
            ? new(JavaHandles.Of("InetAddressHandle", dialect), ["address", "hostName"])
            : new(JavaHandles.Of("InetAddressHandle", dialect), ["hostName", "address"]);
}

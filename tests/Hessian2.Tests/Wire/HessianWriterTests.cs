using System.Buffers;
using Hessian2.Conformance;

namespace Hessian2.Tests.Wire;

public class HessianWriterTests
{
    [Test]
    public void An_output_with_less_room_than_asked_for_is_not_written_past()
    {
        var error = Assert.Throws<InvalidOperationException>(static () =>
        {
            var writer = new HessianWriter(new FixedOutput(64), HessianOptions.Default);
            try
            {
                writer.WriteRaw(new byte[1000]);
            }
            finally
            {
                writer.Dispose();
            }
        });

        Assert.That(error!.Message, Does.Contain("64 bytes of room where 1000 were asked for"));
    }

    [Test]
    public void A_list_of_fewer_than_no_elements_is_refused() =>
        Assert.That(static () => Write(static (ref HessianWriter writer) => writer.WriteListHeader(null, -1)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_reference_to_a_number_below_zero_is_refused() =>
        Assert.That(static () => Write(static (ref HessianWriter writer) => writer.WriteReference(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());

    private delegate void Writing(ref HessianWriter writer);

    private static void Write(Writing write)
    {
        var writer = new HessianWriter(new ArrayBufferWriter<byte>(), HessianOptions.Default);
        try
        {
            write(ref writer);
        }
        finally
        {
            writer.Dispose();
        }
    }
}

using System.Collections;
using DubboGo.Net.Protocol;
using Getty;
using Hessian2;
using Tests.Common;

namespace DubboGo.Net.Tests.Protocol;

/// <summary>
/// Every captured frame decodes to what stands beside it, and is written by us byte for byte as Java wrote it, but for the order of
/// attachments and what Frames/exceptions.txt lists with a reason.
/// </summary>
public sealed class CapturedFramesTests
{
    private const string Service = "org.example.interop.InteropService";

    private static readonly Dictionary<int, string> s_exceptions = ReadExceptions();

    private static IEnumerable<TestCaseData> Calls => CasesOf(frame => frame.IsCall);

    private static IEnumerable<TestCaseData> JavasCalls => CasesOf(frame => frame.IsCall && !frame.IsHandMade);

    private static IEnumerable<TestCaseData> Answers => CasesOf(frame => frame.IsAnswer);

    private static IEnumerable<TestCaseData> Echoes => CasesOf(frame => frame.Signature?.Name.StartsWith("echo", StringComparison.Ordinal) == true);

    [TestCaseSource(nameof(Calls))]
    public void A_request_decodes(int line)
    {
        var frame = Find(line);

        var (head, call, attachments) = ReadRequest(frame.Frame);

        if (frame.Signature is { } signature) Assert.That((head.Method, head.Descriptor), Is.EqualTo(signature));
        Assert.That(head.Path, Is.EqualTo(Service));
        Assert.That(frame.Frame.Header.IsTwoWay, Is.EqualTo(!frame.Meaning.Contains("one-way", StringComparison.Ordinal)));
        Assert.That(attachments.GetValueOrDefault("path"), Is.EqualTo(Service).Or.Null);
        if (ExpectedFrames.Arguments.TryGetValue(line, out object? expected)) Assert.That(call.Arguments[0], Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(JavasCalls))]
    public void A_request_is_written_as_java_writes_it(int line)
    {
        var frame = Find(line).Frame;
        var (head, call, attachments) = ReadRequest(frame);

        byte[] ours = Write(frame, head, call, attachments);

        AssertSame(line, Ordered(ours), Ordered(frame.ToBytes()));
    }

    [TestCaseSource(nameof(Answers))]
    public void An_answer_decodes(int line)
    {
        var captured = Find(line);
        var frame = captured.Frame;

        Assert.That(frame.Header.Status, Is.EqualTo(captured.Status));
        if (captured.Kind is { } kind) Assert.That(ReadAnswer(frame, CallOf(captured)).Kind, Is.EqualTo(kind));
        else Assert.That(frame.Text, Is.Not.Empty);
    }

    [TestCaseSource(nameof(Echoes))]
    public void An_echo_answers_what_it_was_sent(int line)
    {
        var (_, call, _) = ReadRequest(Find(line).Frame);

        var (_, answer, _) = ReadAnswer(Find(line + 1).Frame, CallOf(Find(line + 1)));

        bool isSet = call.Method.Name == "echoSet"; // whose order means nothing
        Assert.That(Describe(answer.Result, isSet), Is.EqualTo(Describe(call.Arguments[0], isSet)));
    }

    [TestCaseSource(nameof(Answers))]
    public void An_answer_is_written_as_java_writes_it(int line)
    {
        var captured = Find(line);
        byte[] ours = captured.Kind is null ? WriteStatus(captured.Frame) : WriteAnswer(captured);

        AssertSame(line, ours, captured.Frame.ToBytes());
    }

    [Test]
    public void Events_are_written_as_java_writes_them()
    {
        byte[][] ours = [Bytes(EventMessage.ReadOnly), Bytes(EventMessage.HeartbeatAnswer(new(0xE2, 0, 0x4D, 1)))];

        Assert.That(ours.Select(Convert.ToHexStringLower), Is.SubsetOf(CapturedFrame.All.Select(frame => Convert.ToHexStringLower(frame.Bytes))));
    }

    private static IEnumerable<TestCaseData> CasesOf(Func<CapturedFrame, bool> choose) =>
        CapturedFrame.All.Where(choose).Select(frame => new TestCaseData(frame.Line).SetArgDisplayNames(frame.Name));

    private static CapturedFrame Find(int line) => CapturedFrame.All.Single(frame => frame.Line == line);

    private static Dictionary<int, string> ReadExceptions() =>
        File.ReadAllLines(Repository.File("tests", "DubboGo.Net.Tests", "Protocol", "Frames", "exceptions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .ToDictionary(parts => int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts => parts[1]);

    // Listed frames must differ: a reason that no longer holds has to leave the list.
    private static void AssertSame(int line, byte[] ours, byte[] javas)
    {
        if (s_exceptions.TryGetValue(line, out string? reason)) Assert.That(ours, Is.Not.EqualTo(javas), $"listed: {reason}");
        else Assert.That(Convert.ToHexStringLower(ours), Is.EqualTo(Convert.ToHexStringLower(javas)));
    }

    private static (RequestHead Head, Invocation Call, Dictionary<string, object?> Attachments) ReadRequest(RawFrame frame)
    {
        var head = RequestHead.Read(frame.Body, HessianOptions.Default);
        var method = FrameCall.MethodOf(head.Method, head.Descriptor);
        var key = new ServiceKey(head.Path, head.ServiceVersion);
        var contract = new ServiceContract(typeof(object), Service, [method], null, _ => throw new NotSupportedException());
        string[] groups = ["", "g1"];
        var exporters = groups.Select(group => new DubboExporter(
            contract, null!, DubboUrl.Parse($"dubbo://h/{Service}?group={group}&version={key.Version}"), ConnectionSettings.DefaultPayload, _ => default));
        var route = new RequestRoute(head.Bytes, 0, [.. exporters], method, head.Method, head.Descriptor, true);
        var call = new RequestReader().Read(route, frame.Body, out _);
        return (head, call, call.Attachments.ToDictionary());
    }

    private static byte[] Write(RawFrame frame, RequestHead head, Invocation call, Dictionary<string, object?> attachments)
    {
        var key = new ServiceKey(head.Path, head.ServiceVersion, attachments.GetValueOrDefault("group") as string);
        var requests = new RequestWriter(
            key, (string)attachments["path"]!, attachments.GetValueOrDefault("remote.application") as string, Options(call), ConnectionSettings.DefaultPayload);
        call.IsOneWay = !frame.Header.IsTwoWay;
        var output = new FrameWriter();
        requests.Write(output, frame.Header.Id, call);
        return output.WrittenSpan.ToArray();
    }

    private static HessianOptions Options(Invocation call) =>
        WireOptions.Of(new(typeof(object), Service, [call.Method], null, _ => throw new NotSupportedException()), ConnectionSettings.DefaultPayload);

    // The bytes before the attachments, then the attachments in the order of their names.
    private static byte[] Ordered(byte[] frame)
    {
        var (_, call, attachments) = ReadRequest(RawFrame.Parse(frame));
        var reader = new HessianReader(frame.AsSpan(DubboHeader.Size), Options(call));
        try
        {
            for (int i = 0; i < 5 + call.Arguments.Length; i++) reader.Skip();
            byte[] before = frame[..(DubboHeader.Size + reader.Position)];
            return [.. before, .. RawFrames.Encode(new SortedDictionary<string, object?>(attachments, StringComparer.Ordinal).ToDictionary())];
        }
        finally
        {
            reader.Dispose();
        }
    }

    // An answer belongs to the call before it.
    private static Invocation CallOf(CapturedFrame answer)
    {
        var request = CapturedFrame.All.Last(frame => frame.Line < answer.Line && frame.Frame.Header is { IsRequest: true, IsEvent: false });
        return ReadRequest(request.Frame).Call;
    }

    private static (int Kind, Invocation Call, RpcResult Result) ReadAnswer(RawFrame frame, Invocation call)
    {
        var reader = new HessianReader(frame.Body, Options(call));
        try
        {
            int kind = reader.ReadInt32();
            var result = RpcResult.Success;
            if (kind % 3 == 0) result = RpcResult.Failure(JavaThrowable.Read(ref reader));
            if (kind % 3 == 1) call.ReadResult(ref reader);
            return (kind, call, result);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private static byte[] WriteAnswer(CapturedFrame captured)
    {
        var (kind, call, result) = ReadAnswer(captured.Frame, CallOf(captured));
        var output = new FrameWriter();
        ResponseWriter.Write(output, captured.Frame.Header, call, result, kind >= 3, null, Options(call));
        return output.WrittenSpan.ToArray();
    }

    private static byte[] WriteStatus(RawFrame frame) => Bytes(new StatusAnswer(frame.Header.Id, frame.Header.SerializationId, frame.Header.Status, frame.Text!));

    private static byte[] Bytes(DubboMessage message)
    {
        var output = new FrameWriter();
        message.Encode(output);
        return output.WrittenSpan.ToArray();
    }

    // Two values are the same where they read the same; which class a list or map has is left out, since Java changes that on the way.
    private static string Describe(object? value, bool isSet = false) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        HessianObject instance => $"{instance.ClassName}({string.Join(", ", instance.Select(field => $"{field.Key}={Describe(field.Value)}"))})",
        IDictionary map => $"{{{string.Join(", ", Sorted(map.Keys.Cast<object>().Select(key => $"{Describe(key)}: {Describe(map[key])}")))}}}",
        IEnumerable set when isSet => $"[{string.Join(", ", Sorted(set.Cast<object?>().Select(one => Describe(one))))}]",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(one => Describe(one)))}]",
        _ => $"{value}",
    };

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal);
}

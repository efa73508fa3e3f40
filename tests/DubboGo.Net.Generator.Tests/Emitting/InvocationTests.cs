using System.Buffers;
using DubboGo.Net.Generator.Tests.Contracts;
using Hessian2;
using Tests.Common;

namespace DubboGo.Net.Generator.Tests;

/// <summary>The invocation classes that were generated for <see cref="IAccounts"/> when this project was compiled.</summary>
public sealed class InvocationTests
{
    private static readonly HessianOptions s_options = HessianOptions.Default.With(AccountsContract.Instance.Resolver!);

    [Test]
    public async Task Arguments_and_token_reach_the_service()
    {
        var service = new Accounts();
        using var source = new CancellationTokenSource();
        var call = new AccountsContract.NameAsync_0("7");

        await call.CallAsync(service, source.Token).WithDeadline();

        Assert.That(call.Value, Is.EqualTo("name of 7"));
        Assert.That(service.Token, Is.EqualTo(source.Token));
    }

    [Test]
    public void A_service_that_answers_at_once_completes_the_call_at_once()
    {
        var service = new Accounts();
        Invocation[] calls =
        [
            new AccountsContract.NameAsync_0("7"), new AccountsContract.Balance_1(3), new AccountsContract.CloseAsync_2(4), new AccountsContract.Reopen_3(5),
            new AccountsContract.Count_4(true, 2, DateTime.UnixEpoch), new AccountsContract.Lock_5(),
        ];

        Assert.That(calls.Select(call => call.CallAsync(service, default).AsTask().IsCompletedSuccessfully), Is.All.True);
        Assert.That(calls.Select(call => call.Result), Is.EqualTo(new object?[] { "name of 7", 300L, null, null, 1973, null }));
        Assert.That(service.Calls, Is.EqualTo(["close 4", "reopen 5", "lock"]));
    }

    [Test]
    public async Task A_service_that_answers_later_completes_the_call_later()
    {
        var gate = new TaskCompletionSource();
        var service = new Accounts { Gate = gate.Task };
        Invocation[] calls =
            [new AccountsContract.NameAsync_0("7"), new AccountsContract.Balance_1(3), new AccountsContract.CloseAsync_2(4), new AccountsContract.Reopen_3(5)];

        var running = calls.Select(call => call.CallAsync(service, default).AsTask()).ToArray();
        Assert.That(running.Select(call => call.IsCompleted), Is.All.False);
        gate.SetResult();
        await Task.WhenAll(running).WithDeadline();

        Assert.That(calls.Select(call => call.Result), Is.EqualTo(new object?[] { "name of 7", 300L, null, null }));
        Assert.That(service.Calls, Is.EquivalentTo(["close 4", "reopen 5"]));
    }

    [Test]
    public void An_exception_of_the_service_comes_through()
    {
        var call = new AccountsContract.NotifyAsync_8("no").CallAsync(new Accounts(), default);

        Assert.That(async () => await call.WithDeadline(), Throws.InvalidOperationException.With.Message.EqualTo("no"));
    }

    [Test]
    public async Task A_method_with_a_body_runs_it_where_the_service_has_no_other()
    {
        var call = new AccountsContract.IsAudited_11();

        await call.CallAsync(new Accounts(), default).WithDeadline();

        Assert.That(call.Value, Is.True);
    }

    [Test]
    public void Arguments_are_boxed_in_their_order()
    {
        var since = new DateTime(2024, 2, 3, 4, 5, 6, DateTimeKind.Utc);

        Assert.That(new AccountsContract.Count_4(true, 1.5, since).Arguments, Is.EqualTo(new object[] { true, 1.5, since }));
        Assert.That(new AccountsContract.Lock_5().Arguments, Is.Empty);
    }

    [Test]
    public async Task Arguments_that_are_set_replace_the_typed_ones()
    {
        var call = new AccountsContract.Audit_10("a", 1, 2, 3) { Arguments = ["b", 4, 5, 6] };

        await call.CallAsync(new Accounts(), default).WithDeadline();

        Assert.That(call.Value, Is.EqualTo("b 4 5 6"));
    }

    [Test]
    public void A_null_argument_is_taken_where_its_parameter_may_be_null()
    {
        var call = new AccountsContract.LimitAsync_6(1, 2, 3, true, DateTime.UnixEpoch) { Arguments = [null, null, null, null, null] };

        Assert.That(call.Arguments, Is.All.Null);
    }

    [Test]
    public void An_argument_of_another_type_is_refused_by_position_and_method()
    {
        var call = new AccountsContract.Balance_1(1);

        Assert.That(
            () => call.Arguments = ["1"],
            Throws.TypeOf<InvalidCastException>().With.Message.EqualTo("Argument 0 of balance(I) is System.String, but its parameter is System.Int32."));
        Assert.That(() => call.Arguments = [null], Throws.TypeOf<InvalidCastException>().With.Message.Contains("is null"));
    }

    [TestCase(0)]
    [TestCase(2)]
    public void A_wrong_number_of_arguments_is_refused(int count) =>
        Assert.That(
            () => new AccountsContract.Balance_1(1).Arguments = new object?[count],
            Throws.ArgumentException.With.Message.StartsWith($"balance(I) takes 1 arguments, not {count}."));

    [Test]
    public void Arguments_come_back_from_the_wire()
    {
        var since = new DateTime(2024, 2, 3, 4, 5, 6, DateTimeKind.Utc);

        AssertArgumentsSurvive(new AccountsContract.NameAsync_0("grüße"));
        AssertArgumentsSurvive(new AccountsContract.NameAsync_0(null!));
        AssertArgumentsSurvive(new AccountsContract.Count_4(true, -2.5, since));
        AssertArgumentsSurvive(new AccountsContract.Lock_5());
        AssertArgumentsSurvive(new AccountsContract.LimitAsync_6(-1, long.MaxValue, 0.5, false, since));
        AssertArgumentsSurvive(new AccountsContract.LimitAsync_6(null, null, null, null, null));
        AssertArgumentsSurvive(new AccountsContract.Merge_7(["a", null], new() { ["b"] = 1 }, [1, 2, 3], -5));
        AssertArgumentsSurvive(new AccountsContract.Merge_7([], null, null, 0));
    }

    [Test]
    public void A_result_comes_back_from_the_wire()
    {
        AssertResultSurvives(new AccountsContract.NameAsync_0() { Value = "name" });
        AssertResultSurvives(new AccountsContract.Balance_1() { Value = long.MinValue });
        AssertResultSurvives(new AccountsContract.LimitAsync_6() { Value = 17 });
        AssertResultSurvives(new AccountsContract.Merge_7() { Value = ["a", null] });
        AssertResultSurvives(new AccountsContract.IsAudited_11() { Value = true });
    }

    [Test]
    public void Scalars_are_read_and_written_without_a_box()
    {
        var output = new ArrayBufferWriter<byte>();
        var call = new AccountsContract.LimitAsync_6(1, 2, 3, true, DateTime.UnixEpoch);
        RoundTrip(call, output);

        long before = GC.GetAllocatedBytesForCurrentThread();
        RoundTrip(call, output);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void RoundTrip(Invocation call, ArrayBufferWriter<byte> output)
    {
        output.Clear();
        using (var writer = new Writing(output)) writer.Arguments(call);
        var reader = new HessianReader(output.WrittenSpan, s_options);
        call.ReadArguments(ref reader);
        reader.Dispose();
    }

    private static void AssertArgumentsSurvive(Invocation sent)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Writing(output)) writer.Arguments(sent);
        var received = sent.Method.CreateInvocation();
        var reader = new HessianReader(output.WrittenSpan, s_options);
        received.ReadArguments(ref reader);

        Assert.That(received, Is.TypeOf(sent.GetType()));
        Assert.That(reader.End);
        Assert.That(received.Arguments, Is.EqualTo(sent.Arguments));
        reader.Dispose();
    }

    private static void AssertResultSurvives(Invocation answered)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Writing(output)) writer.Result(answered);
        var received = answered.Method.CreateInvocation();
        var reader = new HessianReader(output.WrittenSpan, s_options);
        received.ReadResult(ref reader);

        Assert.That(reader.End);
        Assert.That(received.Result, Is.EqualTo(answered.Result));
        reader.Dispose();
    }

    /// <summary>A writer that flushes when it is disposed.</summary>
    private ref struct Writing(IBufferWriter<byte> output)
    {
        private HessianWriter _writer = new(output, s_options);

        public void Arguments(Invocation call) => call.WriteArguments(ref _writer);

        public void Result(Invocation call) => call.WriteResult(ref _writer);

        public void Dispose()
        {
            _writer.Flush();
            _writer.Dispose();
        }
    }
}

namespace Getty.Sessions;

/// <summary>Handles messages on the receive loop.</summary>
internal sealed class InlineDispatcher<T>(Session<T> session, IEventListener<T> listener) : Dispatcher<T>(session, listener)
{
    public override long Dropped => 0;

    public override bool IsBusy => false;

    public override ValueTask DispatchAsync(T message)
    {
        if (message is IDisposable disposable) return DispatchAsync(message, disposable);
        return Listener.OnMessage(Session, message);
    }

    public override void OnReceived() => Listener.OnReceived(Session);

    public override Task WhenIdleAsync() => Task.CompletedTask;

    public override void Drop()
    {
    }

    private async ValueTask DispatchAsync(T message, IDisposable disposable)
    {
        using (disposable) await Listener.OnMessage(Session, message).ConfigureAwait(false);
    }
}

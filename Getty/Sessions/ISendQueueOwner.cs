namespace Getty.Sessions;

/// <summary>The session, as its send queue sees it.</summary>
internal interface ISendQueueOwner
{
    /// <summary>A send failed or took too long: the stream may hold half a frame and must not be used again.</summary>
    void OnSendFailed(Exception error);

    /// <summary>What a sender is told once the session is closed.</summary>
    GettyException ClosedError();
}

namespace Getty;

/// <summary>Why a session closed; immutable.</summary>
/// <param name="Kind">The sort of reason.</param>
/// <param name="Text">A sentence for people.</param>
/// <param name="Error">What failed, or null where nothing did.</param>
public sealed record CloseReason(CloseKind Kind, string Text, Exception? Error = null)
{
    internal static CloseReason Local { get; } = new(CloseKind.LocalClose, "Closed by this side.");

    internal static CloseReason Peer { get; } = new(CloseKind.PeerClose, "Closed by the peer.");

    internal static CloseReason Stop { get; } = new(CloseKind.ServerStop, "The endpoint was stopped.");

    internal static CloseReason Failed(Exception error) => new(CloseKind.Error, error.Message, error);

    internal static CloseReason Refused(Exception error) => new(CloseKind.Refused, $"Refused: {error.Message}", error);

    internal static CloseReason Silent(TimeSpan limit) => new(CloseKind.Idle, $"Nothing was received for {limit}.");
}

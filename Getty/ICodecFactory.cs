namespace Getty;

/// <summary>Makes the codec of each session.</summary>
/// <typeparam name="T">The message.</typeparam>
public interface ICodecFactory<T>
{
    /// <summary>
    /// One codec for one new session; it may keep state between calls. Called by several threads at once when sessions
    /// open at once.
    /// </summary>
    ICodec<T> Create();
}

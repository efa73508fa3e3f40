using System.Globalization;

namespace Hessian2;

/// <summary>A <c>java.time.ZoneOffset</c>: up to 18 hours before or after UTC. What untyped reading gives for one. Immutable.</summary>
public readonly record struct JavaZoneOffset : IJavaValue
{
    private const int MaxSeconds = 18 * 3600;

    /// <summary>Makes an offset.</summary>
    /// <param name="totalSeconds">Seconds to be added to UTC, -64,800 to 64,800.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is more than 18 hours.</exception>
    public JavaZoneOffset(int totalSeconds)
    {
        if (totalSeconds is < -MaxSeconds or > MaxSeconds) throw new ArgumentOutOfRangeException(nameof(totalSeconds), totalSeconds, "An offset is at most 18 hours.");
        TotalSeconds = totalSeconds;
    }

    /// <summary>Seconds to be added to UTC.</summary>
    public int TotalSeconds { get; }

    /// <summary>The same offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is more than 18 hours.</exception>
    /// <exception cref="OverflowException">It is no whole number of seconds.</exception>
    public static JavaZoneOffset FromTimeSpan(TimeSpan value)
    {
        if (value.Ticks % TimeSpan.TicksPerSecond != 0) throw new OverflowException($"The offset {value} is no whole number of seconds.");
        if (Math.Abs(value.TotalSeconds) > MaxSeconds) throw new ArgumentOutOfRangeException(nameof(value), value, "An offset is at most 18 hours.");
        return new((int)(value.Ticks / TimeSpan.TicksPerSecond));
    }

    /// <summary>The same offset.</summary>
    public TimeSpan ToTimeSpan() => TimeSpan.FromSeconds(TotalSeconds);

    /// <summary>As Java prints it: <c>Z</c>, <c>+08:00</c>, <c>-05:30:15</c>.</summary>
    public override string ToString()
    {
        if (TotalSeconds == 0) return "Z";
        int seconds = Math.Abs(TotalSeconds);
        string text = JavaText.Invariant($"{(TotalSeconds < 0 ? '-' : '+')}{seconds / 3600:D2}:{seconds / 60 % 60:D2}");
        return seconds % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds % 60:D2}");
    }
}

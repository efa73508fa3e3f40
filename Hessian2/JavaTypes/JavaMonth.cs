namespace Hessian2;

/// <summary>A <c>java.time.Month</c>. What untyped reading gives for one.</summary>
public enum JavaMonth
{
    /// <summary>The first month.</summary>
    January = 1,

    /// <summary>The second month.</summary>
    February,

    /// <summary>The third month.</summary>
    March,

    /// <summary>The fourth month.</summary>
    April,

    /// <summary>The fifth month.</summary>
    May,

    /// <summary>The sixth month.</summary>
    June,

    /// <summary>The seventh month.</summary>
    July,

    /// <summary>The eighth month.</summary>
    August,

    /// <summary>The ninth month.</summary>
    September,

    /// <summary>The tenth month.</summary>
    October,

    /// <summary>The eleventh month.</summary>
    November,

    /// <summary>The twelfth month.</summary>
    December,
}

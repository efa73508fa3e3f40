namespace DubboGo.Net.Generator;

/// <summary>How a method returns its result.</summary>
internal enum ReturnShape
{
    /// <summary>It returns nothing, once it is done.</summary>
    Void,

    /// <summary>It returns the result itself.</summary>
    Value,

    /// <summary>A <c>Task</c>.</summary>
    Task,

    /// <summary>A <c>Task&lt;T&gt;</c>.</summary>
    TaskOfT,

    /// <summary>A <c>ValueTask</c>.</summary>
    ValueTask,

    /// <summary>A <c>ValueTask&lt;T&gt;</c>.</summary>
    ValueTaskOfT,
}

using System.ComponentModel;

namespace Hessian2;

/// <summary>The order of an object's values. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum HessianFieldOrder
{
    /// <summary>Caucho's: subclass first, in order of declaration.</summary>
    Caucho,

    /// <summary>hessian-lite's: superclass first, each class backwards.</summary>
    HessianLite,

    /// <summary>Any other.</summary>
    Other,
}

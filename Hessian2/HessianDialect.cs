namespace Hessian2;

/// <summary>
/// Which Java library's habits the writer follows where two readers of Hessian 2.0 differ. Reading takes both, whatever is set here.
/// </summary>
public enum HessianDialect
{
    /// <summary>Caucho's own library, version 4.0: a <c>java.util.ArrayList</c> is an untyped list, fields go subclass first.</summary>
    Caucho,

    /// <summary>Apache Dubbo's hessian-lite: a <c>java.util.ArrayList</c> is typed, fields go superclass first and each class backwards.</summary>
    HessianLite,
}

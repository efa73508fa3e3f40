namespace Hessian2;

/// <summary>Marks the values of Java that are equal by what they hold, and whose hashes a stranger cannot foresee.</summary>
internal interface IJavaValue;

namespace Hessian2.Metadata;

/// <summary>A resolver whose types have no names for their fields until the options say how these are made.</summary>
internal interface INamingResolver : IHessianTypeResolver
{
    /// <summary>As <see cref="IHessianTypeResolver.CreateConverter"/>, with <see cref="HessianOptions.Naming"/>.</summary>
    HessianConverter? CreateConverter(Type type, HessianNaming naming);
}

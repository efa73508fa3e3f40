using Hessian2.Lessons;

namespace Hessian2.Generator.Tests;

/// <summary>The options of the lessons in the engine of generated code.</summary>
internal static class GeneratedLesson
{
    public static HessianOptions Options { get; } = HessianOptions.Default.With(HessianTypes.Resolver);
}

/// <inheritdoc/>
public sealed class GeneratedReferenceLessons : ReferenceLessons
{
    protected override HessianOptions Options => GeneratedLesson.Options;
}

/// <inheritdoc/>
public sealed class GeneratedTextLessons : TextLessons
{
    protected override HessianOptions Options => GeneratedLesson.Options;
}

/// <inheritdoc/>
public sealed class GeneratedClassLessons : ClassLessons
{
    protected override HessianOptions Options => GeneratedLesson.Options;
}

/// <inheritdoc/>
public sealed class GeneratedValueLessons : ValueLessons
{
    protected override HessianOptions Options => GeneratedLesson.Options;
}

/// <inheritdoc/>
public sealed class GeneratedCollectionLessons : CollectionLessons
{
    protected override HessianOptions Options => GeneratedLesson.Options;
}

/// <inheritdoc/>
public sealed class GeneratedRobustnessLessons : RobustnessLessons
{
    protected override HessianOptions Options => GeneratedLesson.Options;
}

using Hessian2.Lessons;

namespace Hessian2.Tests.Metadata;

/// <summary>The options of the lessons in the engine of reflection.</summary>
internal static class ReflectedLesson
{
    public static HessianOptions Options { get; } = HessianOptions.Default.WithReflection(LessonSuite.Models);
}

/// <inheritdoc/>
public sealed class ReflectedReferenceLessons : ReferenceLessons
{
    protected override HessianOptions Options => ReflectedLesson.Options;
}

/// <inheritdoc/>
public sealed class ReflectedTextLessons : TextLessons
{
    protected override HessianOptions Options => ReflectedLesson.Options;
}

/// <inheritdoc/>
public sealed class ReflectedClassLessons : ClassLessons
{
    protected override HessianOptions Options => ReflectedLesson.Options;
}

/// <inheritdoc/>
public sealed class ReflectedValueLessons : ValueLessons
{
    protected override HessianOptions Options => ReflectedLesson.Options;
}

/// <inheritdoc/>
public sealed class ReflectedCollectionLessons : CollectionLessons
{
    protected override HessianOptions Options => ReflectedLesson.Options;
}

/// <inheritdoc/>
public sealed class ReflectedRobustnessLessons : RobustnessLessons
{
    protected override HessianOptions Options => ReflectedLesson.Options;
}

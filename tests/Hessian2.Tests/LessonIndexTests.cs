using System.Globalization;
using System.Text.RegularExpressions;
using Hessian2.Lessons;
using Tests.Common;

namespace Hessian2.Tests;

/// <summary>The table of the lessons names every test of a lesson, and nothing else; no lesson is without one.</summary>
public partial class LessonIndexTests
{
    private const int Lessons = 23;

    [Test]
    public void Every_lesson_has_a_row_and_every_row_its_tests()
    {
        var written = TestsOfLessons().GroupBy(NumberOf).ToDictionary(static lesson => lesson.Key, static lesson => lesson.Order().ToArray());
        var listed = File.ReadLines(Repository.File("tests", "Hessian2.Tests", "Lessons", "README.md"))
            .Select(static line => Row().Match(line)).Where(static row => row.Success)
            .ToDictionary(
                static row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture),
                static row => Name().Matches(row.Groups[2].Value).Select(static name => name.Groups[1].Value).Order().ToArray());

        Assert.That(listed.Keys.Order(), Is.EqualTo(Enumerable.Range(1, Lessons)));
        foreach (var (lesson, tests) in listed) Assert.That(tests, Is.EqualTo(written.GetValueOrDefault(lesson)), $"H{lesson}");
    }

    [Test]
    public void Every_suite_of_lessons_runs_here()
    {
        var suites = typeof(LessonSuite).Assembly.GetTypes().Where(static type => type.IsAbstract && type.IsSubclassOf(typeof(LessonSuite)));

        foreach (var suite in suites) Assert.That(suite.Assembly.GetTypes().Count(type => type.BaseType == suite), Is.EqualTo(1), suite.Name);
    }

    private static IEnumerable<string> TestsOfLessons() =>
        typeof(LessonSuite).Assembly.GetTypes().Where(static type => type.IsAbstract && type.IsSubclassOf(typeof(LessonSuite)))
            .SelectMany(static suite => suite.GetMethods()).Select(static method => method.Name).Where(static name => Test().IsMatch(name));

    private static int NumberOf(string test) => int.Parse(Test().Match(test).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| H(\d+) \|.*\| (.*) \|$")]
    private static partial Regex Row();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^H(\d+)_")]
    private static partial Regex Test();
}

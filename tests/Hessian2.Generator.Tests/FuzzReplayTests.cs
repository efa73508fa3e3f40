extern alias fuzz;

using Tests.Common;
using fuzz::Hessian2.Fuzz;

namespace Hessian2.Generator.Tests;

/// <summary>What fuzzing began with and what it has found, once more through every target: what was found stays repaired.</summary>
public sealed class FuzzReplayTests
{
    [TestCase("corpus", "values")]
    [TestCase("corpus", "typed")]
    [TestCase("regressions")]
    public void Every_input_that_is_kept_holds_what_fuzzing_asserts(params string[] folder)
    {
        string path = Repository.File(["tests", "Fuzz", .. folder]);

        Assert.That(Directory.GetFiles(path), Is.Not.Empty);
        Assert.That(Replay.Run([path]).ToList(), Is.Empty);
    }
}

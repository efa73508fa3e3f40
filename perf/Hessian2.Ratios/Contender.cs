namespace Hessian2.Ratios;

/// <summary>Something to measure.</summary>
/// <param name="Run">Does the work once.</param>
/// <param name="Operations">What one run counts as: a batch of fresh graphs, or a list whose elements are what is asked about, is many.</param>
/// <param name="Prepare">Runs before each window, unmeasured; the window is then one run.</param>
internal sealed record Contender(Action Run, int Operations = 1, Action? Prepare = null);

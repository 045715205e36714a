using Bekend.Gateway.Sampling;

namespace Bekend.Gateway.Pages.Steekproeven;

/// <summary>A disclosure of a sample with the form for its finding.</summary>
/// <param name="Sample">Id of the sample.</param>
/// <param name="Number">Its place in the sample, from 1.</param>
/// <param name="Fault">What is wrong with the finding that was sent; null when nothing was.</param>
internal sealed record FindingForm(Guid Sample, int Number, SampleItem Item, string? Fault);

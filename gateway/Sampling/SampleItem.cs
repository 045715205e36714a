using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Sampling;

/// <summary>One disclosure of a sample.</summary>
/// <param name="Disclosure">Its id.</param>
/// <param name="Checked">As it is stored; null once it is erased.</param>
/// <param name="Finding">Null until the officer has looked, and once the disclosure is erased.</param>
internal sealed record SampleItem(Guid Disclosure, CheckedDisclosure? Checked, Finding? Finding);

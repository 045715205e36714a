using Microsoft.AspNetCore.Http.Features;

namespace Bekend.Gateway.Enforcement;

/// <summary>Tells the forwarder that there is a body: ours, also when the caller sent none.</summary>
internal sealed class OwnBody : IHttpRequestBodyDetectionFeature
{
    public bool CanHaveBody => true;
}

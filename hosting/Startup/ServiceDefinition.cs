using Microsoft.AspNetCore.Builder;

namespace Bekend.Hosting.Startup;

/// <summary>What makes one service different from another.</summary>
/// <param name="Name">Short name: separates the Data Protection keys of the services.</param>
/// <param name="ApiVersion">Version of its HTTP interface, sent with every answer.</param>
/// <param name="AddServices">Registers what it needs; throws <see cref="StartupFaultsException"/> when it cannot.</param>
/// <param name="BuildPipeline">Its pipeline, after errors and headers.</param>
public sealed record ServiceDefinition(
    string Name, string ApiVersion, Action<WebApplicationBuilder> AddServices, Action<WebApplication> BuildPipeline);

using System.Runtime.Versioning;

// File modes are part of what is tested.
[assembly: SupportedOSPlatform("linux")]

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bekend.Pseudonyms.Names;

/// <summary>Reads names.json without reflection; an unknown or missing table is refused.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(NameData))]
internal sealed partial class NameDataJson : JsonSerializerContext;

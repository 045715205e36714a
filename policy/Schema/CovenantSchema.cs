using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Policies.Syntax.Grammar;

namespace Bekend.Policies.Schema;

/// <summary>The covenant format as a JSON Schema (draft 2020-12), so that editors complete and check a file while it is written.</summary>
/// <remarks>
/// It comes from the grammar that the reader reads by, so the two know the same keys. It says what can be said of the form; that names are
/// known, dates exist and rules are tested is for <see cref="Syntax.CovenantReader"/>.
/// </remarks>
public static class CovenantSchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the schema.</summary>
    /// <returns>JSON, indented, with <c>\n</c> line ends and one at the end; always the same.</returns>
    public static string Write()
    {
        var definitions = new SchemaDefinitions();
        var root = definitions.Describe(CovenantSections.Covenant);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Convenant",
            ["description"] = "Wie mag wie wat vragen, waarom, en wat ziet hij. Wat hier niet staat, mag niet.",
        };
        foreach (var (key, value) in root)
        {
            schema[key] = value?.DeepClone();
        }

        schema["$defs"] = definitions.ToJson();
        return schema.ToJsonString(Readable) + "\n";
    }
}
